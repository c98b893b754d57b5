package gradus.server.score;

import gradus.evidence.Points;
import java.util.List;

/// What the machine earned for each rubric line that has checks.
public record Score(List<Item> items) {
    public Score {
        items = List.copyOf(items);
    }

    public Points earned() {
        return items.stream().map(Item::earned).reduce(Points.ZERO, Points::plus);
    }

    public Points outOf() {
        return items.stream().map(Item::outOf).reduce(Points.ZERO, Points::plus);
    }

    /// The points of one rubric line, and the most that its checks could have earned.
    public record Item(String item, Points earned, Points outOf) {}
}
