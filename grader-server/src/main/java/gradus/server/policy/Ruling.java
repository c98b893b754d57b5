package gradus.server.policy;

import gradus.evidence.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What integrity cases take from a student's grade in one assignment.
///
/// It stands above lateness and above points that a person set: nothing that is computed or decided about the work
/// itself gives back what was taken for whose work it is. Each sanction takes its share of what the ones before it
/// left.
public record Ruling(List<Sanction> sanctions) {
    public Ruling {
        sanctions = sanctions.stream()
                .sorted(Comparator.comparingInt(Sanction::caseNumber))
                .toList();
    }

    public static Ruling of(Sanction sanction) {
        return new Ruling(List.of(sanction));
    }

    /// No case takes anything.
    public static Ruling none() {
        return new Ruling(List.of());
    }

    public boolean stands() {
        return !sanctions.isEmpty();
    }

    /// Adds what other cases take, in the order of the cases' numbers.
    public Ruling and(Ruling other) {
        return new Ruling(
                Stream.concat(sanctions.stream(), other.sanctions.stream()).toList());
    }

    public Points apply(Points points) {
        Points left = points;
        for (Sanction sanction : sanctions) {
            left = sanction.apply(left);
        }
        return left;
    }

    /// The lines of a derivation: one for each sanction, in the order in which they are applied.
    public List<String> lines(Points points) {
        List<String> lines = new ArrayList<>();
        Points left = points;
        for (Sanction sanction : sanctions) {
            lines.add(sanction.line(left));
            left = sanction.apply(left);
        }
        return lines;
    }

    /// Names what was taken and by which case, as beside a grade: `0 (integrity case #12)`.
    public String label() {
        return sanctions.stream().map(Sanction::label).collect(Collectors.joining(", "));
    }

    /// What one case takes, in percent of the grade; 100 leaves nothing.
    public record Sanction(int caseNumber, int percent) {
        public Sanction {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a sanction takes 1 to 100 percent, not " + percent);
            }
        }

        Points apply(Points points) {
            return new Points(Math.toIntExact((long) points.milli() * (100 - percent) / 100));
        }

        String label() {
            return (percent == 100 ? "0" : "−" + percent + " %") + " (" + name() + ")";
        }

        String line(Points points) {
            return "Ruling: " + points + " × " + left() + " = " + apply(points) + " points (" + name() + ").";
        }

        private String name() {
            return "integrity case #" + caseNumber;
        }

        private String left() {
            return BigDecimal.valueOf(100L - percent, 2).stripTrailingZeros().toPlainString();
        }
    }
}
