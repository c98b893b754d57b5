package gradus.runner.command;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import gradus.manifest.Manifest;
import gradus.manifest.RubricItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the sheet's lines against the checks that were planned: what is printed must be what can be earned.
record RubricPlan(Manifest manifest, Evidence evidence) {
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> planned = evidence.checks().stream().map(CheckResult::check).collect(Collectors.toSet());
        for (RubricItem item : manifest.rubric()) {
            if (item.kind() == RubricItem.Kind.AUTO) {
                item.checks().stream()
                        .filter(check -> !planned.contains(check))
                        .forEach(check -> problems.add("rubric item " + item.item() + " names the check " + check
                                + ", which the suite has not"));
                Points offered = evidence.checks().stream()
                        .filter(check -> item.checks().contains(check.check())
                                && check.item().equals(item.item()))
                        .map(CheckResult::planned)
                        .reduce(Points.ZERO, Points::plus);
                if (!offered.equals(Points.of(item.points()))) {
                    problems.add("rubric item " + item.item() + " has " + item.points()
                            + " points, its checks add up to " + offered);
                }
            }
        }
        return problems;
    }
}
