package gradus.seq2seq.suite.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers a question from its text alone, for proving generators and files right.
public final class Derivation {
    private static final Pattern PLACE = Pattern.compile("What is the ([a-z ]+) digit of (\\d+)\\?");
    private static final Pattern SORT = Pattern.compile("(?:Sort|Put) (.*?)(?: in (\\w+) order)?\\.");
    private static final Pattern LINEAR = Pattern.compile("Solve (.*) = (.*) for ([a-z])\\.");
    private static final Pattern TERM = Pattern.compile("([+-]?)(\\d+\\*)?([a-z]|\\d+)");

    private Derivation() {}

    /// Returns the answer, or nothing when the question has none of the known forms.
    public static Optional<String> answer(String question) {
        Matcher place = PLACE.matcher(question);
        if (place.matches()) {
            return placeValue(place.group(1), place.group(2));
        }
        Matcher sort = SORT.matcher(question);
        if (sort.matches()) {
            String direction = sort.group(2) == null ? "ascending" : sort.group(2);
            return Optional.of(sorted(sort.group(1), direction.equals("ascending") || direction.equals("increasing")));
        }
        Matcher linear = LINEAR.matcher(question);
        return linear.matches() ? root(linear.group(1), linear.group(2)) : Optional.empty();
    }

    private static Optional<String> placeValue(String name, String number) {
        int place = PlaceValue.PLACES.indexOf(name);
        return place < 0 || place >= number.length()
                ? Optional.empty()
                : Optional.of(String.valueOf(number.charAt(number.length() - 1 - place)));
    }

    private static String sorted(String list, boolean up) {
        List<Literal> values = Arrays.stream(list.split(", ")).map(Literal::of).toList();
        return Sort.sorted(values, up).stream().map(Literal::text).collect(Collectors.joining(", "));
    }

    /// Solves a·v + b = 0 for whole numbers.
    private static Optional<String> root(String left, String right) {
        long[] l = sums(left);
        long[] r = sums(right);
        long a = l[0] - r[0];
        long b = l[1] - r[1];
        return a == 0 || b % a != 0 ? Optional.empty() : Optional.of(Long.toString(-b / a));
    }

    /// The sum of the letter's factors, and of the other numbers.
    private static long[] sums(String side) {
        long[] sums = new long[2];
        Matcher term = TERM.matcher(side.replace(" ", ""));
        while (term.find()) {
            boolean letter = Character.isLetter(term.group(3).charAt(0));
            String factor = term.group(2) == null ? "1" : term.group(2).replace("*", "");
            long value = Long.parseLong(letter ? factor : term.group(3));
            sums[letter ? 0 : 1] += term.group(1).equals("-") ? -value : value;
        }
        return sums;
    }
}
