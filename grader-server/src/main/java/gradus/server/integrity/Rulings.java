package gradus.server.integrity;

import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.gradebook.GradeRuling;
import gradus.server.gradebook.GradeRulings;
import gradus.server.gradebook.Grades;
import gradus.server.integrity.Exceptions.Share;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rulings: listed before they are made, proposed by one person, confirmed by another, and taken back with a reason.
@RequestScoped
class Rulings {
    private final Dockets dockets;
    private final Consequences consequences;
    private final GradeRulings rows;
    private final Grades grades;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Rulings(
            Dockets dockets,
            Consequences consequences,
            GradeRulings rows,
            Grades grades,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.dockets = dockets;
        this.consequences = consequences;
        this.rows = rows;
        this.grades = grades;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /// Lists what a ruling would do, also while it is not possible yet.
    @Transactional
    List<Consequence> preview(String number, List<Exceptions.Wanted> wanted) {
        Docket docket = dockets.read(number);
        if (!docket.file().state.hearing()) {
            throw Problem.conflict(
                    "case-state",
                    "This case is " + docket.file().state.words()
                            + ": what its ruling does stands in the case itself. Load it again.");
        }
        return consequences.of(docket, Exceptions.of(docket, wanted)::of);
    }

    @Transactional
    void propose(String number, int version, String reason, List<Exceptions.Wanted> wanted) {
        Docket docket = dockets.forStep(number, version);
        Procedure next = docket.procedure().proposed(time.instant());
        docket.checkNames(reason, "The reason of the ruling, which everybody involved reads,");
        Exceptions exceptions = Exceptions.of(docket, wanted);
        for (Party party : docket.students()) {
            Share share = exceptions.of(party);
            party.member().percentTaken = share.percent();
            party.member().effectReason = share.reason().isEmpty() ? null : share.reason();
        }
        IntegrityCase file = docket.file();
        file.proposedBy = caller.person().id;
        file.proposedAt = time.instant();
        file.rulingReason = reason;
        Dockets.step(docket, next);
        audit.record(caller.act("propose ruling", docket.subject(), reason + " | " + sentences(docket)));
    }

    /// Makes a proposed ruling hold: every grade that it concerns changes in the same transaction.
    @Transactional
    void confirm(String number, int version) {
        Docket docket = dockets.forStep(number, version);
        IntegrityCase file = docket.file();
        UUID proposer = Objects.requireNonNullElse(file.proposedBy, caller.person().id);
        Procedure next = docket.procedure().confirmed(caller.person().id, proposer);
        List<UUID> concerned = concerned(docket);
        concerned.forEach(person -> grades.lock(file.assignmentId, person));
        List<Consequence> effects = consequences.proposed(docket);
        for (Consequence effect : effects) {
            apply(docket, docket.party(effect.member()).member(), effect);
        }
        rows.session().flush();
        concerned.forEach(person -> grades.recompute(file.assignmentId, person));
        file.confirmedBy = caller.person().id;
        file.confirmedAt = time.instant();
        Dockets.step(docket, next);
        audit.record(caller.act("confirm ruling", docket.subject(), joined(effects)));
    }

    private void apply(Docket docket, CaseMember member, Consequence effect) {
        member.pointsBefore = effect.before();
        member.pointsAfter = effect.after();
        if (member.personId != null && effect.percent() > 0) {
            IntegrityCase file = docket.file();
            new GradeRuling(file.assignmentId, member.personId, file.number, effect.percent(), time.instant())
                    .persist();
        }
    }

    @Transactional
    void withdraw(String number, int version, String reason) {
        Docket docket = dockets.forStep(number, version);
        Procedure next = docket.procedure().withdrawn();
        IntegrityCase file = docket.file();
        file.proposedBy = null;
        file.proposedAt = null;
        file.rulingReason = null;
        for (Party party : docket.students()) {
            party.member().percentTaken = null;
            party.member().effectReason = null;
        }
        Dockets.step(docket, next);
        audit.record(caller.act("withdraw ruling", docket.subject(), reason));
    }

    @Transactional
    void dismiss(String number, int version, String reason) {
        Docket docket = dockets.forStep(number, version);
        Procedure next = docket.procedure().dismissed();
        close(docket, next, reason);
        audit.record(caller.act("dismiss integrity case", docket.subject(), reason));
    }

    /// Takes a ruling back; each grade is again what the work is worth.
    @Transactional
    void reverse(String number, int version, String reason) {
        Docket docket = dockets.forStep(number, version);
        Procedure next = docket.procedure().reversed();
        IntegrityCase file = docket.file();
        List<UUID> concerned = concerned(docket);
        concerned.forEach(person -> grades.lock(file.assignmentId, person));
        rows.standing(file.assignmentId, file.number).forEach(ruling -> ruling.liftedAt = time.instant());
        rows.session().flush();
        concerned.forEach(person -> grades.recompute(file.assignmentId, person));
        close(docket, next, reason);
        audit.record(caller.act("reverse ruling", docket.subject(), reason));
    }

    private void close(Docket docket, Procedure next, String reason) {
        docket.checkNames(reason, "The reason, which everybody involved reads,");
        IntegrityCase file = docket.file();
        file.closedBy = caller.person().id;
        file.closedAt = time.instant();
        file.closingReason = reason;
        Dockets.step(docket, next);
    }

    /// In a fixed order, so that two rulings at once never lock each other out.
    private static List<UUID> concerned(Docket docket) {
        return docket.students().stream()
                .map(party -> Objects.requireNonNull(party.member().personId))
                .sorted()
                .toList();
    }

    private String sentences(Docket docket) {
        return joined(consequences.proposed(docket));
    }

    private static String joined(List<Consequence> effects) {
        return effects.stream().map(Consequence::sentence).collect(Collectors.joining(" | "));
    }
}
