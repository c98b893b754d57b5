package gradus.server.integrity;

import gradus.server.audit.AuditLog;
import gradus.server.identity.Persons;
import gradus.server.integrity.CaseView.ClosingView;
import gradus.server.integrity.CaseView.EvidenceView;
import gradus.server.integrity.CaseView.MatchView;
import gradus.server.integrity.CaseView.MemberView;
import gradus.server.integrity.CaseView.NoticeView;
import gradus.server.integrity.CaseView.PairView;
import gradus.server.integrity.CaseView.PassageView;
import gradus.server.integrity.CaseView.ReplyView;
import gradus.server.integrity.CaseView.RulingView;
import gradus.server.integrity.CaseView.StepView;
import gradus.server.platform.Hashes;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws cases for staff.
@RequestScoped
class CaseViews {
    private final Submissions submissions;
    private final Attempts attempts;
    private final Persons persons;
    private final Consequences consequences;
    private final ReplyWindow window;
    private final AuditLog audit;
    private final InstantSource time;

    CaseViews(
            Submissions submissions,
            Attempts attempts,
            Persons persons,
            Consequences consequences,
            ReplyWindow window,
            AuditLog audit,
            InstantSource time) {
        this.submissions = submissions;
        this.attempts = attempts;
        this.persons = persons;
        this.consequences = consequences;
        this.window = window;
        this.audit = audit;
        this.time = time;
    }

    CaseView of(Docket docket) {
        IntegrityCase file = docket.file();
        Optional<String> waiting =
                file.state.hearing() ? docket.procedure().waitingFor(time.instant()) : Optional.empty();
        return new CaseView(
                file.number,
                docket.assignment().slug,
                docket.assignment().title,
                file.state,
                file.version,
                time.instant(),
                docket.zone().getId(),
                window.policy().replyDays,
                file.note,
                username(file.openedBy),
                file.openedAt,
                evidence(docket),
                docket.parties().stream().map(party -> member(docket, party)).toList(),
                waiting.orElse(null),
                ruling(docket),
                closing(file),
                history(docket));
    }

    String username(@Nullable UUID person) {
        return Optional.ofNullable(person)
                .flatMap(persons::byId)
                .map(found -> found.username)
                .orElse("somebody");
    }

    static @Nullable NoticeView notice(CaseMember member, String by) {
        return member.notifiedAt == null || member.replyUntil == null
                ? null
                : new NoticeView(
                        member.notifiedAt, by, String.valueOf(member.noticeText), member.noticeWay, member.replyUntil);
    }

    List<ReplyView> replies(Party party) {
        return party.replies().stream()
                .map(reply -> new ReplyView(
                        reply.receivedAt,
                        reply.text,
                        reply.recordedBy == null ? null : username(reply.recordedBy),
                        reply.way))
                .toList();
    }

    private MemberView member(Docket docket, Party party) {
        CaseMember member = party.member();
        Optional<Submission> submission =
                Optional.ofNullable(member.submissionId).flatMap(submissions::byId);
        NoticeView notice = notice(member, username(member.notifiedBy));
        return new MemberView(
                member.id,
                party.username(),
                party.name(),
                party.outside(),
                member.submissionId,
                submission
                        .flatMap(found -> attempts.of(found.id).stream().findFirst())
                        .map(attempt -> attempt.id)
                        .orElse(null),
                submission.map(found -> found.contentHash).orElse(null),
                submission.map(found -> found.receivedAt).orElse(null),
                notice,
                notice == null ? NoticeDraft.of(docket, party, window.policy().replyDays) : null,
                replies(party));
    }

    private static EvidenceView evidence(Docket docket) {
        IntegrityCase file = docket.file();
        Map<String, UUID> members = docket.parties().stream()
                .collect(Collectors.toMap(party -> party.member().work, party -> party.member().id));
        List<PairView> pairs = FrozenEvidence.read(file.evidence).pairs().stream()
                .map(pair -> pair(pair, members))
                .toList();
        return new EvidenceView(file.evidenceHash, Hashes.of(file.evidence).equals(file.evidenceHash), pairs);
    }

    private static PairView pair(FrozenEvidence.Pair pair, Map<String, UUID> members) {
        return new PairView(
                Optional.ofNullable(members.get(pair.a())).orElseThrow(),
                Optional.ofNullable(members.get(pair.b())).orElseThrow(),
                pair.suspicion(),
                pair.aInB(),
                pair.bInA(),
                pair.first(),
                pair.why(),
                pair.matches().stream()
                        .map(match -> new MatchView(PassageView.of(match.a()), PassageView.of(match.b())))
                        .toList());
    }

    private @Nullable RulingView ruling(Docket docket) {
        IntegrityCase file = docket.file();
        return file.proposedAt == null
                ? null
                : new RulingView(
                        username(file.proposedBy),
                        file.proposedAt,
                        String.valueOf(file.rulingReason),
                        file.confirmedBy == null ? null : username(file.confirmedBy),
                        file.confirmedAt,
                        file.confirmedAt == null ? consequences.proposed(docket) : consequences.confirmed(docket));
    }

    private @Nullable ClosingView closing(IntegrityCase file) {
        return file.closedAt == null
                ? null
                : new ClosingView(username(file.closedBy), file.closedAt, String.valueOf(file.closingReason));
    }

    private List<StepView> history(Docket docket) {
        return audit.about(docket.file().courseId, docket.subject()).stream()
                .map(entry -> new StepView(entry.sequence, entry.at, entry.actor, entry.action, entry.detail))
                .toList();
    }
}
