package gradus.server.integrity;

import gradus.evidence.Points;
import gradus.server.assignment.Assignment;
import gradus.server.assignment.Policies;
import gradus.server.gradebook.Ledger;
import gradus.server.gradebook.StudentRecord;
import gradus.server.integrity.Exceptions.Share;
import gradus.server.policy.Ruling;
import gradus.server.policy.Ruling.Sanction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Computes what a ruling would do to the grades, without doing it.
@ApplicationScoped
class Consequences {
    private final Ledger ledger;
    private final Policies policies;

    Consequences(Ledger ledger, Policies policies) {
        this.ledger = ledger;
        this.policies = policies;
    }

    List<Consequence> of(Docket docket, Function<Party, Share> shares) {
        return docket.parties().stream()
                .map(party -> of(docket, party, shares.apply(party)))
                .toList();
    }

    /// What is proposed in a case that waits for its second person.
    List<Consequence> proposed(Docket docket) {
        return of(docket, Consequences::proposedFor);
    }

    /// What the ruling did when it was confirmed, whatever has been graded since.
    List<Consequence> confirmed(Docket docket) {
        return docket.parties().stream()
                .map(party -> party.outside()
                        ? outside(party)
                        : of(
                                docket,
                                party,
                                proposedFor(party),
                                points(party.member().pointsBefore),
                                points(party.member().pointsAfter)))
                .toList();
    }

    static Share proposedFor(Party party) {
        CaseMember member = party.member();
        int percent = member.percentTaken == null ? 0 : member.percentTaken;
        return new Share(percent, member.effectReason == null ? "" : member.effectReason);
    }

    private Consequence of(Docket docket, Party party, Share share) {
        UUID person = party.member().personId;
        if (person == null) {
            return outside(party);
        }
        Assignment assignment = docket.assignment();
        StudentRecord record = ledger.of(assignment, person, policies.of(assignment, person));
        Ruling ruling = record.ruling().and(taking(docket, share));
        Optional<Points> work = record.counting().map(entry -> entry.worth().beforeRuling());
        Points before = work.map(record.ruling()::apply).orElse(null);
        return of(docket, party, share, before, work.map(ruling::apply).orElse(null));
    }

    private static Consequence of(
            Docket docket, Party party, Share share, @Nullable Points before, @Nullable Points after) {
        return new Consequence(
                party.member().id,
                party.username(),
                party.name(),
                Effect.taking(share.percent()),
                share.percent(),
                share.reason(),
                before == null ? null : before.milli(),
                after == null ? null : after.milli(),
                totalChange(docket.assignment(), before, after),
                sentence(party, before, after, taking(docket, share)));
    }

    private static Consequence outside(Party party) {
        return new Consequence(
                party.member().id,
                "",
                party.name(),
                Effect.NONE,
                0,
                "",
                null,
                null,
                0,
                party.name() + " has no grade in this course; the ruling is kept with the case.");
    }

    private static Ruling taking(Docket docket, Share share) {
        return share.percent() == 0 ? Ruling.none() : Ruling.of(new Sanction(docket.file().number, share.percent()));
    }

    private static @Nullable Points points(@Nullable Integer milli) {
        return milli == null ? null : new Points(milli);
    }

    private static double totalChange(Assignment assignment, @Nullable Points before, @Nullable Points after) {
        if (before == null || after == null) {
            return 0;
        }
        double change = assignment.weightPercent * (after.milli() - before.milli()) / 100_000.0;
        return Math.round(change * 100) / 100.0;
    }

    private static String sentence(Party party, @Nullable Points before, @Nullable Points after, Ruling added) {
        String what = added.stands() ? added.label() : "no effect on the grade";
        return before == null || after == null
                ? party.username() + ": no grade yet; " + what + ", also for what is graded later."
                : party.username() + ": " + before + " → " + after + " points, " + what + ".";
    }
}
