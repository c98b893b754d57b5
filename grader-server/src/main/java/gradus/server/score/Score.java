package gradus.server.score;

import gradus.evidence.Points;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the machine earned for each rubric line that has checks.
public record Score(List<Item> items) {
    public Score {
        items = List.copyOf(items);
    }

    /// The automatic points: never more than `outOf`, because a bonus stands beside them.
    public Points earned() {
        return sum(items.stream().filter(item -> !item.bonus()), Item::earned);
    }

    /// The most that the checks give without the bonus.
    public Points outOf() {
        return sum(items.stream().filter(item -> !item.bonus()), Item::outOf);
    }

    /// The part of the bonus that checks gave.
    public Points bonus() {
        return sum(items.stream().filter(Item::bonus), Item::earned);
    }

    private static Points sum(Stream<Item> items, Function<Item, Points> points) {
        return items.map(points).reduce(Points.ZERO, Points::plus);
    }

    /// The points of one rubric line, and the most that its checks could have earned.
    public record Item(String item, boolean bonus, Points earned, Points outOf) {}
}
