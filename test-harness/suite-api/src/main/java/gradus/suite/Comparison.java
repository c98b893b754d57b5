package gradus.suite;

import gradus.suite.Answer.Missing;
import gradus.suite.Answer.Numbers;
import gradus.suite.Answer.Part;
import gradus.suite.Answer.Ragged;
import gradus.suite.Answer.Text;
import java.util.Arrays;

/// How an answer compares with another: shape first, then finite numbers, then the tolerance.
sealed interface Comparison {

    /// `worst` is the largest difference, in the scale of the tolerance.
    record Equal(double worst) implements Comparison {}

    record WrongShape(String sentence) implements Comparison {}

    record NotFinite(String place, double seen) implements Comparison {}

    record OtherText(String place, String seen, String expected) implements Comparison {}

    /// The first number outside the tolerance, the largest difference, and how many of all numbers differ.
    record Differs(String place, double seen, double expected, double worst, int differing, int of)
            implements Comparison {}

    static Comparison of(Answer seen, Answer expected, Tolerance tolerance) {
        for (int i = 0; i < expected.parts().size(); i++) {
            Part right = expected.parts().get(i);
            Part left = i < seen.parts().size() ? seen.parts().get(i) : new Missing(right.place());
            if (!sameForm(left, right)) {
                return new WrongShape(left.place() + " is " + form(left) + ", expected " + form(right));
            }
        }
        if (seen.parts().size() > expected.parts().size()) {
            Part extra = seen.parts().get(expected.parts().size());
            return new WrongShape(extra.place() + " is more than was asked for");
        }
        return values(seen, expected, tolerance);
    }

    private static Comparison values(Answer seen, Answer expected, Tolerance tolerance) {
        double worst = 0;
        for (int i = 0; i < expected.parts().size(); i++) {
            Comparison part = switch (expected.parts().get(i)) {
                case Numbers right -> numbers((Numbers) seen.parts().get(i), right, tolerance);
                case Text right -> text((Text) seen.parts().get(i), right);
                case Ragged _, Missing _ -> new Equal(0);
            };
            if (!(part instanceof Equal equal)) {
                return part;
            }
            worst = Math.max(worst, equal.worst());
        }
        return new Equal(worst);
    }

    private static Comparison text(Text seen, Text expected) {
        return seen.value().equals(expected.value())
                ? new Equal(0)
                : new OtherText(seen.place(), seen.value(), expected.value());
    }

    private static Comparison numbers(Numbers seen, Numbers expected, Tolerance tolerance) {
        double largest = Arrays.stream(expected.values()).map(Math::abs).max().orElse(0);
        double worst = 0;
        int first = -1;
        int differing = 0;
        for (int i = 0; i < expected.values().length; i++) {
            double a = seen.values()[i];
            double b = expected.values()[i];
            if (Double.compare(a, b) == 0) {
                continue;
            }
            if (!Double.isFinite(a)) {
                return new NotFinite(seen.at(i), a);
            }
            double difference = Math.abs(a - b);
            worst = Math.max(worst, tolerance.normalised(difference, b, largest));
            if (!(difference <= tolerance.allowed(b, largest))) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        return differing == 0
                ? new Equal(worst)
                : new Differs(
                        seen.at(first),
                        seen.values()[first],
                        expected.values()[first],
                        worst,
                        differing,
                        expected.values().length);
    }

    private static boolean sameForm(Part seen, Part expected) {
        return seen.place().equals(expected.place())
                && switch (expected) {
                    case Numbers right -> seen instanceof Numbers left && Arrays.equals(left.shape(), right.shape());
                    case Ragged right -> seen instanceof Ragged left && left.rows() == right.rows();
                    case Text _ -> seen instanceof Text;
                    case Missing _ -> seen instanceof Missing;
                };
    }

    private static String form(Part part) {
        return switch (part) {
            case Numbers numbers -> numbers.form();
            case Ragged ragged -> ragged.rows() + " rows of different lengths";
            case Text text -> "'" + text.value() + "'";
            case Missing _ -> "missing";
        };
    }
}
