package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.policy.FinalScore;
import gradus.server.policy.Lateness;
import gradus.server.policy.Ruling;
import gradus.server.score.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a grade's calculation for people, in the order in which it is done.
record Derivation(
        Rubric rubric,
        List<ItemPoints> items,
        Points raw,
        Lateness lateness,
        FinalScore afterLateness,
        Decision decision,
        Points beforeRuling,
        Ruling ruling) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(checks());
        items.stream().flatMap(item -> markLine(item).stream()).forEach(lines::add);
        if (items.stream().anyMatch(ItemPoints::open)) {
            lines.add(open());
        }
        lines.add("Raw score: " + raw + " of " + rubric.outOf() + " points.");
        lines.add(lateness.sentence());
        lines.add(afterLateness.line());
        if (decision instanceof Decision.Overridden override) {
            lines.add("Set to " + override.points() + " points by " + override.by() + ": " + override.reason());
        }
        lines.addAll(ruling.lines(beforeRuling));
        return lines;
    }

    /// The first line of a result: what it is worth and why, in one sentence.
    String sentence() {
        if (ruling.stands()) {
            return ruling.apply(beforeRuling) + " points by ruling: " + ruling.label() + ". The work itself is worth "
                    + beforeRuling + " points.";
        }
        String unmarked = items.stream().noneMatch(ItemPoints::open)
                ? ""
                : " " + openPoints() + " are still to be given by a person.";
        return switch (decision) {
            case Decision.Overridden override ->
                override.points() + " points, set by " + override.by() + ": " + override.reason();
            case Decision.None _ -> {
                String earned = raw + " of " + rubric.outOf() + " points, " + lateness.label();
                yield (lateness.late() ? earned + " → " + afterLateness.points() + " points." : earned + ".")
                        + unmarked;
            }
        };
    }

    private String checks() {
        Points earned = Points.ZERO;
        Points offered = Points.ZERO;
        Points bonus = Points.ZERO;
        for (ItemPoints item : items) {
            Points machine = item.machine() == null ? Points.ZERO : item.machine();
            switch (item.line().kind()) {
                case AUTO -> {
                    earned = earned.plus(machine);
                    offered = offered.plus(item.line().points());
                }
                case BONUS -> bonus = bonus.plus(machine);
                case REPORT, QUESTION -> {}
            }
        }
        String beside = bonus.milli() == 0 ? "" : ", and " + bonus + " of bonus";
        return "Checks: " + earned + " of " + offered + " points" + beside + ".";
    }

    private static List<String> markLine(ItemPoints item) {
        Mark mark = item.mark();
        return mark == null
                ? List.of()
                : List.of(item.line().item() + " " + item.line().title() + ": " + mark.points() + " of "
                        + item.line().points() + " points, marked by " + mark.by() + ".");
    }

    private String open() {
        String open = items.stream()
                .filter(ItemPoints::open)
                .map(item -> item.line().item())
                .collect(Collectors.joining(", "));
        return "Not marked yet: " + open + " (" + openPoints() + ").";
    }

    private String openPoints() {
        Points bonus = Worth.openPoints(items.stream()
                .filter(item -> item.line().kind() == Rubric.Kind.BONUS)
                .toList());
        Points sheet = Worth.openPoints(items.stream()
                .filter(item -> item.line().kind() != Rubric.Kind.BONUS)
                .toList());
        return sheet + " points" + (bonus.milli() == 0 ? "" : " and " + bonus + " of bonus");
    }
}
