package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.score.Rubric;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an attempt is worth, for the page of the attempt; without points while it is not graded.
public record GradeView(
        List<Item> items,
        DerivationView derivation,
        @Nullable OverrideView override,
        @Nullable Integer rawPoints,
        @Nullable Integer finalPoints,
        @Nullable String ruling,
        boolean counts) {

    static GradeView of(Worth worth, boolean counts, List<String> lines) {
        return new GradeView(
                worth.items().stream().map(Item::of).toList(),
                new DerivationView(lines, worth.sentence()),
                OverrideView.of(worth.decision()),
                worth.raw().milli(),
                worth.finalPoints().milli(),
                worth.rulingLabel(),
                counts);
    }

    static GradeView ungraded(Rubric rubric, List<String> lines) {
        return new GradeView(
                rubric.lines().stream()
                        .map(line -> Item.of(new ItemPoints(line, null, null)))
                        .toList(),
                new DerivationView(lines, "Not graded yet."),
                null,
                null,
                null,
                null,
                false);
    }

    /// One line of the rubric; `points` is the most it offers.
    @Schema(name = "Item")
    public record Item(
            String item,
            String title,
            Rubric.Kind kind,
            int points,
            @Nullable Integer earned,
            @Nullable String markedBy,
            @Nullable String comment,
            @Nullable Integer markVersion) {
        static Item of(ItemPoints item) {
            Mark mark = item.mark();
            return new Item(
                    item.line().item(),
                    item.line().title(),
                    item.line().kind(),
                    item.line().points().milli(),
                    item.earned().map(Points::milli).orElse(null),
                    mark == null ? null : mark.by(),
                    mark == null ? null : mark.comment(),
                    mark == null ? null : mark.version());
        }
    }

    @Schema(name = "Derivation")
    public record DerivationView(List<String> lines, String sentence) {}

    @Schema(name = "Override")
    public record OverrideView(int points, String reason, String madeBy, Instant madeAt) {
        static @Nullable OverrideView of(Decision decision) {
            return switch (decision) {
                case Decision.None _ -> null;
                case Decision.Overridden(Points points, String reason, String by, Instant at) ->
                    new OverrideView(points.milli(), reason, by, at);
            };
        }
    }
}
