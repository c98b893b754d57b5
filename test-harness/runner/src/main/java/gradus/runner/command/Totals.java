package gradus.runner.command;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import gradus.manifest.Manifest;
import gradus.manifest.RubricItem;
import java.util.Set;
import java.util.stream.Collectors;

/// Sums of one run, with the bonus kept apart.
record Totals(Points auto, Points autoOutOf, Points bonus, Points bonusOutOf) {
    static Totals of(Manifest manifest, Evidence evidence) {
        Set<String> bonusItems = manifest.rubric().stream()
                .filter(item -> item.kind() == RubricItem.Kind.BONUS)
                .map(RubricItem::item)
                .collect(Collectors.toUnmodifiableSet());
        Points auto = Points.ZERO;
        Points autoOutOf = Points.ZERO;
        Points bonus = Points.ZERO;
        Points bonusOutOf = Points.ZERO;
        for (CheckResult check : evidence.checks()) {
            if (bonusItems.contains(check.item())) {
                bonus = bonus.plus(check.earned());
                bonusOutOf = bonusOutOf.plus(check.planned());
            } else {
                auto = auto.plus(check.earned());
                autoOutOf = autoOutOf.plus(check.planned());
            }
        }
        return new Totals(auto, autoOutOf, bonus, bonusOutOf);
    }

    /// The automatic points in percent, rounded down to a tenth, so that 100 means all of them.
    double percent() {
        return autoOutOf.milli() == 0 ? 0 : Math.floor(1000.0 * auto.milli() / autoOutOf.milli()) / 10;
    }
}
