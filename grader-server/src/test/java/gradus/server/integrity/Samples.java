package gradus.server.integrity;

import gradus.server.assignment.Assignment;
import gradus.server.fakes.Sheets;
import gradus.server.integrity.CaseView.EvidenceView;
import gradus.server.integrity.CaseView.MatchView;
import gradus.server.integrity.CaseView.MemberView;
import gradus.server.integrity.CaseView.NoticeView;
import gradus.server.integrity.CaseView.PairView;
import gradus.server.integrity.CaseView.PassageView;
import gradus.server.integrity.CaseView.ReplyView;
import gradus.server.integrity.CaseView.RulingView;
import gradus.server.integrity.Evidence.First;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Values for tests without a database: a case about two students and somebody of an earlier year.
final class Samples {
    static final Instant NOW = Instant.parse("2026-12-08T09:00:00Z");
    static final Instant UNTIL = NOW.plus(Duration.ofDays(7));
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final UUID ADA = new UUID(0, 1);
    static final UUID BEN = new UUID(0, 2);
    static final UUID OTTO = new UUID(0, 3);

    private Samples() {}

    static Party student(String username, String name) {
        CaseMember member = CaseMember.student(new UUID(1, 1), 0, UUID.randomUUID(), UUID.randomUUID());
        return new Party(member, username, name, List.of());
    }

    static Party outside(String name) {
        return new Party(CaseMember.outside(new UUID(1, 1), 0, name), "", name, List.of());
    }

    /// The same person, notified, who has replied so often.
    static Party heard(Party party, int replies) {
        party.member().notifiedAt = NOW;
        party.member().replyUntil = UNTIL;
        List<CaseReply> given = IntStream.range(0, replies)
                .mapToObj(i -> new CaseReply(party.member().id, "reply " + i, NOW.plusSeconds(i)))
                .toList();
        return new Party(party.member(), party.username(), party.name(), given);
    }

    static Docket docket(CaseState state, Party... parties) {
        Assignment assignment = new Assignment(UUID.randomUUID(), "a1", "Sheet one", 1, 40, Sheets.TERMS);
        IntegrityCase file = new IntegrityCase(assignment, 12, "found by a comparison", "{}", UUID.randomUUID(), NOW);
        file.state = state;
        return new Docket(file, assignment, List.of(parties), ZONE);
    }

    static CaseView view(
            CaseState state, List<MemberView> members, EvidenceView evidence, @Nullable RulingView ruling) {
        return new CaseView(
                12,
                "a1",
                "Sheet one",
                state,
                3,
                NOW,
                ZONE.getId(),
                7,
                "found by a comparison",
                "ta1",
                NOW,
                evidence,
                members,
                null,
                ruling,
                null,
                List.of());
    }

    static MemberView member(UUID id, String username, String name, @Nullable NoticeView notice, ReplyView... replies) {
        boolean outside = username.isEmpty();
        return new MemberView(
                id,
                username,
                name,
                outside,
                outside ? null : id,
                null,
                outside ? null : "c0ffee",
                outside ? null : NOW,
                notice,
                null,
                List.of(replies));
    }

    static NoticeView notice(@Nullable String way) {
        return new NoticeView(NOW, "ta1", "Please explain.\n\nThank you.", way, UNTIL);
    }

    static EvidenceView evidence(boolean intact, PairView... pairs) {
        return new EvidenceView("ab".repeat(32), intact, List.of(pairs));
    }

    static PairView pair(UUID a, UUID b, First first, String... texts) {
        List<MatchView> matches = Arrays.stream(texts)
                .map(text -> new MatchView(
                        new PassageView("src/A.java", 1, 2, text), new PassageView("src/B.java", 3, 4, text)))
                .toList();
        return new PairView(a, b, 93, 0.754, 0.5, first, List.of("12 rare statements"), matches);
    }
}
