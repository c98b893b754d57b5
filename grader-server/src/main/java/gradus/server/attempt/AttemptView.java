package gradus.server.attempt;

import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Outcome;
import gradus.evidence.Usage;
import gradus.server.progress.Progress;
import gradus.server.score.Rubric;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One attempt as its student and the staff see it; what is not known yet is absent. Points are milli-points.
@Schema(name = "Attempt")
public record AttemptView(
        @Schema(required = true) String id,
        @Schema(required = true) int number,
        @Schema(required = true) String course,
        @Schema(required = true) String assignment,
        @Schema(required = true) String assignmentTitle,
        @Schema(required = true) Person person,
        @Schema(required = true) AttemptState state,
        @Schema(required = true) String device,
        @Schema(required = true) Receipt receipt,
        Progress.@Nullable Place queue,
        @Schema(required = true) ProgressView progress,
        @Nullable String faultReason,
        @Nullable Outcome outcome,
        @Nullable List<CheckResult> checks,
        @Nullable List<Curve> curves,
        @Nullable Usage usage,
        @Nullable String log,
        @Schema(required = true) List<Item> items,
        @Schema(required = true) Derivation derivation,
        @Nullable SetByPerson override,
        @Nullable Integer rawPoints,
        @Nullable Integer finalPoints,
        @Nullable String evidenceHash,
        @Schema(required = true) boolean counts,
        @Schema(required = true) boolean staff) {

    @Schema(name = "Person")
    public record Person(
            @Schema(required = true) String username,
            @Schema(required = true) String name) {}

    @Schema(name = "Receipt")
    public record Receipt(
            @Schema(required = true) String contentHash,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true) Channel channel,
            @Schema(required = true) LatenessView lateness,
            @Schema(required = true) List<String> warnings) {}

    /// One line of the rubric; `earned` is absent until the machine or a person gave points.
    @Schema(name = "Item")
    public record Item(
            @Schema(required = true) String item,
            @Schema(required = true) String title,
            @Schema(required = true) Rubric.Kind kind,
            @Schema(required = true) int points,
            @Nullable Integer earned,
            @Nullable String markedBy,
            @Nullable String comment,
            @Nullable Integer markVersion) {}

    @Schema(name = "Derivation")
    public record Derivation(
            @Schema(required = true) List<String> lines,
            @Schema(required = true) String sentence) {}

    @Schema(name = "Override")
    public record SetByPerson(
            @Schema(required = true) int points,
            @Schema(required = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}
}
