package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.score.Rubric.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One rubric line with what the machine and a person gave for it; null where they have not, or not yet.
public record ItemPoints(
        Line line, @Nullable Points machine, @Nullable Mark mark) {
    static ItemPoints of(Line line, Facts facts) {
        return new ItemPoints(
                line, facts.machine().get(line.item()), facts.marks().get(line.item()));
    }

    /// The points of the line, never more than it offers; empty while nobody has given any.
    public Optional<Points> earned() {
        if (machine == null && mark == null) {
            return Optional.empty();
        }
        Points checked = machine == null ? Points.ZERO : machine;
        Points marked = mark == null ? Points.ZERO : mark.points();
        return Optional.of(checked.plus(marked).clampedTo(line.points()));
    }

    /// Says whether a person has still to look at it.
    public boolean open() {
        return line.markedByPerson() && mark == null;
    }
}
