package gradus.seq2seq.suite.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GeneratorsTest {
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    private List<Example> draw(QuestionKind kind, int count) {
        return Stream.generate(() -> QuestionKind.short160(kind, random))
                .limit(count)
                .toList();
    }

    private static void assertDerived(List<Example> examples) {
        for (Example example : examples) {
            assertEquals(Optional.of(example.answer()), Derivation.answer(example.question()), example.question());
            assertTrue(example.question().length() <= 160 && example.answer().length() <= 30);
        }
    }

    @Test
    void placeValuesFollowFromTheirQuestions() {
        List<Example> eight = draw(new PlaceValue(Entropy.exactly(8)), 3000);
        assertDerived(eight);
        double mean = eight.stream()
                .mapToInt(example -> example.question().length())
                .average()
                .orElse(0);
        assertEquals(40.3, mean, 0.3);
        assertDerived(draw(new PlaceValue(new Entropy(3, 10)), 2000));
    }

    @Test
    void placeValuesUseTheSymbolsOfTheSheet() {
        Set<Integer> symbols = new HashSet<>();
        draw(new PlaceValue(new Entropy(3, 10)), 5000)
                .forEach(example -> example.question().chars().forEach(symbols::add));
        assertEquals(29, symbols.size());
    }

    @Test
    void sortedListsFollowFromTheirQuestions() {
        List<Example> examples = draw(new Sort(Entropy.exactly(8)), 3000);
        assertDerived(examples);
        double undirected = examples.stream()
                .filter(example -> !example.question().contains("order"))
                .count();
        assertEquals(1.0 / 6, undirected / 3000, 0.03);
        double mean = examples.stream()
                .mapToInt(example -> example.question().length())
                .average()
                .orElse(0);
        assertEquals(42.5, mean, 2);
    }

    @Test
    void fractionsAndDecimalsAreInLowestForm() {
        for (int i = 0; i < 500; i++) {
            Literal fraction = Literal.fraction(4, random);
            assertEquals(1, fraction.p().gcd(fraction.q()).intValueExact());
            assertTrue(fraction.q().intValueExact() >= 2);
            String decimal = Literal.decimal(3, random).text();
            assertTrue(decimal.contains(".") && !decimal.endsWith("0") && !decimal.contains("E"), decimal);
        }
    }

    @Test
    void rootsFollowFromTheirEquations() {
        List<Example> examples = draw(new Linear1d(Entropy.exactly(8)), 3000);
        assertDerived(examples);
        assertTrue(examples.stream().allMatch(example -> Math.abs(Integer.parseInt(example.answer())) <= 50));
        assertTrue(examples.stream()
                .noneMatch(example ->
                        example.question().contains("1*") && example.question().matches(".*(?<![0-9])1\\*.*")));
        assertDerived(draw(new Linear1d(new Entropy(3, 10)), 1000));
    }

    @Test
    void lettersAreTurnedAround() {
        for (Example example : draw(new Reverse(3, 6), 300)) {
            assertEquals(
                    example.answer(),
                    new StringBuilder(example.question()).reverse().toString());
            assertTrue(example.question().matches("[a-h]{3,6}"));
        }
    }

    @Test
    void theExamplesOfTheSheetAreAnswered() {
        assertEquals(Optional.of("9"), Derivation.answer("What is the tens digit of 50429396?"));
        assertEquals(Optional.of("16, 5, 0.4, -2"), Derivation.answer("Put 0.4, 5, -2, 16 in descending order."));
        assertEquals(Optional.of("4"), Derivation.answer("Solve -3*d + 12 = 0 for d."));
        assertEquals(Optional.of("2"), Derivation.answer("Solve 49*l + 45*l - 125 - 63 = 0 for l."));
        assertEquals(Optional.empty(), Derivation.answer("How are you?"));
        assertEquals(Optional.empty(), Derivation.answer("What is the thousands digit of 12?"));
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void hiddenQuestionsAreNotTrainedOn(Task task) {
        Split split = task.draw(2000, 100, 100, random);
        Set<String> seen = new HashSet<>(split.training().questions());
        Set<String> validated = new HashSet<>(split.validation().questions());
        assertEquals(100, validated.size());
        for (String question : split.test().questions()) {
            assertFalse(seen.contains(question) || validated.contains(question), question);
        }
        validated.forEach(question -> assertFalse(seen.contains(question), question));
        assertEquals(2001, split.training().size());
    }

    @Test
    void tooFewQuestionsAreSaidToBeTooFew() {
        assertThrows(
                IllegalStateException.class, () -> Split.draw(new Reverse(1, 1), new Reverse(1, 1), 5, 4, 5, random));
    }

    @Test
    void aLineOfSymbolsComesFirst() {
        Split split = Task.REVERSE.draw(10, 5, 5, random);
        assertEquals(
                50,
                split.training().questions().getFirst().codePoints().distinct().count());
        assertEquals(
                21,
                split.training().answers().getFirst().codePoints().distinct().count());
        Split sheet = Task.PLACE_VALUE.draw(4000, 5, 5, random);
        assertEquals(29, sheet.training().questions().getFirst().length());
        assertEquals(10, sheet.training().answers().getFirst().length());
    }

    @Test
    void relabellingIsTheSameOnBothSides() {
        Relabelling relabelling = Relabelling.of("0123456789", random);
        Set<String> images = new HashSet<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            images.add(relabelling.of(String.valueOf(digit)));
        }
        assertEquals(10, images.size());
        assertEquals("a" + relabelling.of("7"), relabelling.of("a7"));
        assertEquals("7", Relabelling.none().of("7"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            lines.add(Task.REVERSE.draw(1, 1, 1, random).training().questions().getFirst());
        }
        assertNotEquals(lines.get(0), lines.get(1));
    }

    @Test
    void entropyAndTasksRefuseWhatTheyCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Entropy(0.5, 2));
        assertThrows(IllegalArgumentException.class, () -> new Entropy(3, 2));
        assertThrows(IllegalStateException.class, () -> Task.number(9));
    }

    @Test
    void numbersStayInTheirRange() {
        for (int i = 0; i < 2000; i++) {
            long value = Entropy.signed(1, 1, random);
            assertTrue(value != 0 && Math.abs(value) <= 6);
            assertTrue(Entropy.unsigned(1, 1, random) >= 1 && Entropy.unsigned(1, 1, random) <= 11);
        }
    }
}
