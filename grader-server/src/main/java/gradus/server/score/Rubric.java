package gradus.server.score;

import gradus.evidence.Points;
import java.util.List;

/// The lines of a sheet and who gives the points of each.
public record Rubric(List<Line> lines) {
    public Rubric {
        lines = List.copyOf(lines);
    }

    /// The most that the sheet gives without its bonus: 100 in a finished sheet.
    public Points outOf() {
        return lines.stream()
                .filter(line -> line.kind() != Kind.BONUS)
                .map(Line::points)
                .reduce(Points.ZERO, Points::plus);
    }

    /// The lines for which the machine gives all or some of the points.
    public List<Line> checked() {
        return lines.stream().filter(line -> !line.checks().isEmpty()).toList();
    }

    /// One numbered line of the sheet; `checks` earn its points, a person does where there are none.
    public record Line(String item, String title, Kind kind, Points points, List<String> checks, int sentenceLimit) {
        public Line {
            checks = List.copyOf(checks);
        }

        /// Says whether a person has to look before the points of this line are known.
        ///
        /// A bonus may be given partly by checks and partly by a person, so a person may always add to it.
        public boolean markedByPerson() {
            return switch (kind) {
                case AUTO -> false;
                case REPORT, QUESTION -> true;
                case BONUS -> checks.isEmpty();
            };
        }

        /// Says whether a person may give points for this line at all.
        public boolean markable() {
            return kind != Kind.AUTO;
        }
    }

    /// Who gives the points of a line.
    public enum Kind {
        AUTO,
        REPORT,
        QUESTION,
        BONUS
    }
}
