package gradus.server.integrity;

import gradus.server.integrity.Evidence.First;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case as staff see it. `waitingFor` says why no ruling is possible yet; it is absent when one is.
@Schema(name = "IntegrityCase")
public record CaseView(
        int number,
        String assignment,
        String assignmentTitle,
        CaseState state,
        int version,
        Instant now,
        String zone,
        int replyDays,
        String note,
        String openedBy,
        Instant openedAt,
        EvidenceView evidence,
        List<MemberView> members,
        @Nullable String waitingFor,
        @Nullable RulingView ruling,
        @Nullable ClosingView closing,
        List<StepView> history) {

    /// Somebody named in the case; `draft` is a notice to begin with, absent once one was given.
    @Schema(name = "CaseMember")
    public record MemberView(
            UUID id,
            String username,
            String name,
            boolean outside,
            @Nullable UUID submission,
            @Nullable UUID attempt,
            @Nullable String contentHash,
            @Nullable Instant receivedAt,
            @Nullable NoticeView notice,
            @Nullable String draft,
            List<ReplyView> replies) {}

    /// The receipt of a notice. `way` says how it reached somebody without an account.
    @Schema(name = "CaseNotice")
    public record NoticeView(
            Instant at, String by, String text, @Nullable String way, Instant replyUntil) {}

    /// A reply; `recordedBy` and `way` are there for one that reached the staff elsewhere.
    @Schema(name = "CaseReply")
    public record ReplyView(
            Instant at,
            String text,
            @Nullable String recordedBy,
            @Nullable String way) {}

    /// `intact` says whether the stored text still has the hash that it had when the case was opened.
    @Schema(name = "CaseEvidence")
    public record EvidenceView(String hash, boolean intact, List<PairView> pairs) {}

    /// Two members' works; `aInB` is the share of a's own code that b holds too, from 0 to 1.
    @Schema(name = "CasePair")
    public record PairView(
            UUID a,
            UUID b,
            int suspicion,
            double aInB,
            double bInA,
            First first,
            List<String> why,
            List<MatchView> matches) {}

    @Schema(name = "CaseMatch")
    public record MatchView(PassageView a, PassageView b) {}

    @Schema(name = "CasePassage")
    public record PassageView(String file, int from, int to, String text) {
        static PassageView of(FrozenEvidence.Passage passage) {
            return new PassageView(passage.file(), passage.from(), passage.to(), passage.text());
        }
    }

    /// A proposed ruling, or one that holds or held; `effects` are what it does, or did when it was confirmed.
    @Schema(name = "CaseRuling")
    public record RulingView(
            String proposedBy,
            Instant proposedAt,
            String reason,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<Consequence> effects) {}

    /// A dismissal or a reversal.
    @Schema(name = "CaseClosing")
    public record ClosingView(String by, Instant at, String reason) {}

    /// What was done, from the audit log.
    @Schema(name = "CaseStep")
    public record StepView(long sequence, Instant at, String by, String action, String detail) {}
}
