package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.policy.FinalScore;
import gradus.server.policy.Lateness;
import gradus.server.policy.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one submission is worth, and how that came about line by line. A pure fold over the facts.
///
/// `beforeRuling` is what the work itself is worth; `finalPoints` is what an integrity case leaves of that.
public record Worth(
        List<ItemPoints> items,
        Points raw,
        Points beforeRuling,
        Points finalPoints,
        Lateness lateness,
        Decision decision,
        Ruling ruling,
        List<String> lines,
        String sentence) {
    public Worth {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
    }

    /// Adds up the items, then applies lateness, then a person's decision, which stands above both, then a ruling.
    public static Worth of(Facts facts) {
        List<ItemPoints> items = facts.rubric().lines().stream()
                .map(line -> ItemPoints.of(line, facts))
                .toList();
        Points raw = items.stream().flatMap(item -> item.earned().stream()).reduce(Points.ZERO, Points::plus);
        Lateness lateness = facts.policy().lateness(facts.received());
        FinalScore afterLateness = facts.policy().apply(raw, lateness);
        Points decided = switch (facts.decision()) {
            case Decision.None _ -> afterLateness.points();
            case Decision.Overridden override -> override.points();
        };
        Ruling ruling = facts.ruling();
        Derivation derivation =
                new Derivation(facts.rubric(), items, raw, lateness, afterLateness, facts.decision(), decided, ruling);
        return new Worth(
                items,
                raw,
                decided,
                ruling.apply(decided),
                lateness,
                facts.decision(),
                ruling,
                derivation.lines(),
                derivation.sentence());
    }

    /// Counts the lines that a person has still to mark.
    public int openMarks() {
        return (int) items.stream().filter(ItemPoints::open).count();
    }

    /// The most that those lines can still add.
    public Points openPoints() {
        return openPoints(items);
    }

    public boolean overridden() {
        return switch (decision) {
            case Decision.None _ -> false;
            case Decision.Overridden _ -> true;
        };
    }

    /// What an integrity case takes, as it stands beside the points; null where none does.
    public @Nullable String rulingLabel() {
        return ruling.stands() ? ruling.label() : null;
    }

    static Points openPoints(List<ItemPoints> items) {
        return items.stream()
                .filter(ItemPoints::open)
                .map(item -> item.line().points())
                .reduce(Points.ZERO, Points::plus);
    }
}
