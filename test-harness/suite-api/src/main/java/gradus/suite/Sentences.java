package gradus.suite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts numbers into the sentences that students read.
final class Sentences {
    private static final Pattern BLANK = Pattern.compile("\\{([^{}:]+):([^{}]*)}");

    private Sentences() {}

    /// Replaces `{name:text}` by the number known under that name, else by the text.
    static String fill(String sentence, Map<String, Double> numbers) {
        return BLANK.matcher(sentence).replaceAll(blank -> {
            Double number = numbers.get(blank.group(1));
            return Matcher.quoteReplacement(number == null ? blank.group(2) : number(number));
        });
    }

    /// Prints three significant digits: `0.251`, `500`, `1.26E-9`.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number (NaN)" : value > 0 ? "infinite" : "minus infinite";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        boolean plain = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7);
        if (!plain) {
            return rounded.stripTrailingZeros().toString();
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// Says by what factor a number is off.
    static String factor(double seen, double expected) {
        if (expected == 0) {
            return "is not 0";
        }
        if (seen == -expected) {
            return "has the wrong sign";
        }
        double factor = seen / expected;
        return Math.abs(factor - 1) < 0.01
                ? "is off by " + number(100 * Math.abs(factor - 1)) + " %"
                : "is " + number(factor) + " times what it should be";
    }
}
