package gradus.server.overview;

import gradus.manifest.Limits;
import gradus.manifest.Manifest;
import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.score.Rubric;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that a student needs to know to work on an assignment and to hand it in.
@Schema(name = "Assignment")
public record AssignmentPage(
        UUID id,
        String slug,
        String title,
        String version,
        @Schema(description = "Markdown") String handout,
        String contract,
        List<RubricLine> rubric,
        Limits limits,
        String zone,
        Instant now,
        @Nullable Instant opensAt,
        Instant deadline,
        Instant graceUntil,
        List<WindowView> windows,
        String gitUrl,
        List<String> accepted,
        List<String> changes,
        CardState state) {

    static AssignmentPage of(Assignment assignment, Bundle bundle, Card card, Place place) {
        Manifest manifest = bundle.manifest();
        return new AssignmentPage(
                assignment.id,
                assignment.slug,
                assignment.title,
                manifest.version(),
                bundle.handout(),
                manifest.contract(),
                bundle.rubric().lines().stream().map(RubricLine::of).toList(),
                manifest.limits(),
                place.zone(),
                place.now(),
                card.opensAt(),
                card.deadline(),
                card.graceUntil(),
                card.windows(),
                place.gitUrl(),
                Accepted.sentences(manifest),
                manifest.changes(),
                card.state());
    }

    /// Where and when the page is looked at.
    record Place(String zone, Instant now, String gitUrl) {}

    /// One line of the sheet, with its points in milli-points.
    public record RubricLine(
            String item, String title, Rubric.Kind kind, int points, List<String> checks, int sentenceLimit) {
        static RubricLine of(Rubric.Line line) {
            return new RubricLine(
                    line.item(), line.title(), line.kind(), line.points().milli(), line.checks(), line.sentenceLimit());
        }
    }
}
