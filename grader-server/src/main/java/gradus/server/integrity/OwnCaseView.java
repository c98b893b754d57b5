package gradus.server.integrity;

import gradus.server.integrity.CaseView.PassageView;
import gradus.server.integrity.CaseView.ReplyView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case as one who is named in it sees it: their own notice, replies and passages, and nobody else's.
@Schema(name = "OwnCase")
public record OwnCaseView(
        int number,
        String assignment,
        String assignmentTitle,
        OwnState state,
        Instant now,
        String zone,
        Notice notice,
        List<ReplyView> replies,
        boolean mayReply,
        List<Likeness> evidence,
        @Nullable Outcome outcome,
        List<String> policy) {

    /// Where a case stands for one person; what it waits for elsewhere stays hidden.
    @Schema(name = "OwnCaseState")
    public enum OwnState {
        /// A reply is awaited, or can be added to.
        ASKED,
        /// The person has replied, or their time has passed; the staff look at it.
        CONSIDERED,
        /// A ruling holds.
        RULED,
        /// Closed without a ruling.
        DISMISSED,
        /// The ruling was taken back.
        REVERSED
    }

    @Schema(name = "OwnNotice")
    public record Notice(Instant at, String by, String text, Instant replyUntil) {}

    /// What one's own work shares with one other, which has no name here; the shares are from 0 to 1.
    @Schema(name = "OwnLikeness")
    public record Likeness(
            String other,
            int suspicion,
            double ownInOther,
            double otherInOwn,
            Order order,
            List<String> why,
            List<PassageView> passages) {}

    /// Which of the two was received first.
    @Schema(name = "OwnOrder")
    public enum Order {
        OWN_FIRST,
        OTHER_FIRST,
        UNKNOWN
    }

    /// What the case came to for this person. Points are milli-points, absent without a grade.
    @Schema(name = "OwnOutcome")
    public record Outcome(
            @Nullable Effect effect,
            @Nullable Integer percent,
            String reason,
            @Nullable String ownReason,
            @Nullable Integer before,
            @Nullable Integer after,
            Instant at) {}
}
