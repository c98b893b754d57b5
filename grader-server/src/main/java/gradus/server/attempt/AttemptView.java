package gradus.server.attempt;

import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Outcome;
import gradus.evidence.Usage;
import gradus.server.gradebook.GradeView;
import gradus.server.gradebook.LatenessView;
import gradus.server.progress.Progress;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One attempt as its student and the staff see it; what is not known yet is absent. Points are milli-points.
@Schema(name = "Attempt")
public record AttemptView(
        String id,
        int number,
        String course,
        String assignment,
        String assignmentTitle,
        PersonView person,
        AttemptState state,
        String device,
        ReceiptView receipt,
        Progress.@Nullable Place queue,
        ProgressView progress,
        @Nullable String faultReason,
        @Nullable Outcome outcome,
        @Nullable List<CheckResult> checks,
        @Nullable List<Curve> curves,
        @Nullable Usage usage,
        @Nullable String log,
        List<GradeView.Item> items,
        GradeView.DerivationView derivation,
        GradeView.@Nullable OverrideView override,
        @Nullable Integer rawPoints,
        @Nullable Integer finalPoints,
        @Nullable String ruling,
        @Nullable String evidenceHash,
        boolean counts,
        boolean staff) {

    @Schema(name = "Person")
    public record PersonView(String username, String name) {}

    @Schema(name = "Receipt")
    public record ReceiptView(
            String contentHash, Instant receivedAt, Channel channel, LatenessView lateness, List<String> warnings) {}
}
