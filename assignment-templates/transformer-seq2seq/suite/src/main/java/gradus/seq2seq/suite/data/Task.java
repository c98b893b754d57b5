package gradus.seq2seq.suite.data;

import gradus.api.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What a tier trains on, by the number under `task` in its settings.
@SuppressWarnings("ImmutableEnumChecker") // the kinds are records of numbers
public enum Task {
    /// 0: strings of 3 to 6 letters.
    REVERSE(new Reverse(3, 6), new Reverse(3, 6), Reverse.LETTERS, true),
    /// 1: digits of numbers of up to 4 digits.
    PLACE_VALUE_4(new PlaceValue(new Entropy(1, 4)), new PlaceValue(Entropy.exactly(4)), Task.DIGITS, true),
    /// 2: digits of numbers of up to 10 digits, asked about 8.
    PLACE_VALUE(new PlaceValue(new Entropy(3, 10)), new PlaceValue(Entropy.exactly(8)), Task.DIGITS, false),
    /// 3: sorting; order carries meaning, so nothing is relabelled.
    SORT(new Sort(new Entropy(3, 10)), new Sort(Entropy.exactly(8)), "", false),
    /// 4: linear equations; arithmetic carries meaning, so nothing is relabelled.
    LINEAR_1D(new Linear1d(new Entropy(3, 10)), new Linear1d(Entropy.exactly(8)), "", false);

    private static final String DIGITS = "0123456789";

    /// The symbols of the small tiers, whether they occur or not: 50 and 21, for models of one size.
    static final String SOURCE = "abcdefghijklmnopqrstuvwxyz0123456789 ?.,+-*/=WISP(";

    static final String TARGET = "0123456789-,/abcdefgh";

    private final QuestionKind learnt;
    private final QuestionKind asked;
    private final String exchanged;
    private final boolean fixedSymbols;

    Task(QuestionKind learnt, QuestionKind asked, String exchanged, boolean fixedSymbols) {
        this.learnt = learnt;
        this.asked = asked;
        this.exchanged = exchanged;
        this.fixedSymbols = fixedSymbols;
    }

    /// @throws IllegalStateException when no task has this number
    public static Task number(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalStateException("no task has the number " + number);
        }
        return values()[number];
    }

    /// Draws the three sets, relabelled, behind a line of symbols in a random order.
    public Split draw(int training, int validation, int test, RandomGenerator random) {
        Relabelling relabelling = Relabelling.of(exchanged, random);
        Split split =
                Split.draw(learnt, asked, training, validation, test, random).relabelled(relabelling);
        Pairs pairs = split.training();
        String source = fixedSymbols ? SOURCE : symbols(pairs.questions());
        String target = fixedSymbols ? TARGET : symbols(pairs.answers());
        return split.startingWith(new Example(shuffled(source, random), shuffled(target, random)));
    }

    private static String symbols(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String shuffled(String symbols, RandomGenerator random) {
        List<String> order = new ArrayList<>(
                symbols.codePoints().mapToObj(Character::toString).toList());
        Collections.shuffle(order, Random.from(random));
        return String.join("", order);
    }
}
