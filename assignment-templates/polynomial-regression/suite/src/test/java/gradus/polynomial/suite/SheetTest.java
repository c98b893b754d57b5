package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.manifest.RubricItem;
import gradus.manifest.RubricItem.Kind;
import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.polynomial.PlainPolynomialRegression;
import gradus.suite.Graded;
import gradus.suite.PlannedCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest {
    private static final Manifest MANIFEST = ExaminedTemplate.MANIFEST;

    private static Map<String, PlannedCheck> plan() {
        return MANIFEST.suite().stream()
                .map(SheetTest::load)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Graded.class))
                .map(PlannedCheck::of)
                .collect(Collectors.toMap(PlannedCheck::id, Function.identity()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not in the suite", e);
        }
    }

    @Test
    void thePointsAddUpAsOnTheSheet() {
        assertEquals(100, MANIFEST.points());
        assertEquals(65, MANIFEST.pointsOf(Kind.AUTO));
        assertEquals(27, MANIFEST.pointsOf(Kind.REPORT));
        assertEquals(8, MANIFEST.pointsOf(Kind.QUESTION));
        assertEquals(10, MANIFEST.pointsOf(Kind.BONUS));
    }

    @Test
    void theChecksOfAnItemEarnExactlyItsPoints() {
        Map<String, PlannedCheck> plan = plan();
        for (RubricItem item : MANIFEST.rubric()) {
            if (!item.checks().isEmpty()) {
                int points = item.checks().stream()
                        .map(plan::get)
                        .mapToInt(PlannedCheck::points)
                        .sum();
                assertEquals(item.points(), points, item.item());
                item.checks()
                        .forEach(check ->
                                assertEquals(item.item(), plan.get(check).item(), check));
            }
        }
        List<String> bound = MANIFEST.rubric().stream()
                .flatMap(item -> item.checks().stream())
                .sorted()
                .toList();
        List<String> worthPoints = plan.values().stream()
                .filter(check -> check.points() > 0)
                .map(PlannedCheck::id)
                .sorted()
                .toList();
        assertEquals(worthPoints, bound);
    }

    @Test
    void practiceIsOpenAndWithoutPoints() {
        List<PlannedCheck> practice = plan().values().stream()
                .filter(check -> check.id().startsWith("practice-"))
                .toList();
        assertEquals(5, practice.size());
        assertTrue(practice.stream().allMatch(check -> check.points() == 0 && !check.hidden()));
    }

    @Test
    void mistakesNameChecksThatExistAndSpeakInSentences() {
        Map<String, PlannedCheck> plan = plan();
        for (Mistake mistake : MANIFEST.mistakes()) {
            assertTrue(plan.keySet().containsAll(mistake.fails()), mistake.name());
            if (!mistake.equivalent()) {
                assertTrue(mistake.sentence().endsWith("."), mistake.name());
                assertTrue(mistake.read().startsWith("Handout"), mistake.name());
            }
        }
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        String handout = Files.readString(ExaminedTemplate.FOLDER.resolve("handout.md"));
        PolynomialRegression it = new PlainPolynomialRegression();
        Sample three = it.sample(Fixture.TRUE_W, -3, 3, 3, 0.5, 42);
        assertPrinted(handout, three.z());
        assertPrinted(handout, three.y());
        assertPrinted(handout, it.predict(Fixture.TRUE_W, three.z()));
        Fit fit = it.fit(PracticeChecks.LINE, PracticeChecks.NEXT, new GdConfig(0.1, 2), new double[] {1, 1});
        assertPrinted(handout, fit.trainLoss());
        assertPrinted(handout, fit.validationLoss());
        assertPrinted(handout, fit.history()[0]);
        assertPrinted(handout, fit.history()[1]);
        double[][] x = {{1, 0}, {1, 1}, {1, 2}};
        double[] y = PracticeChecks.LINE.y();
        assertEquals(2.0 / 3, it.mse(x, y, new double[] {1, 1}), 1e-12);
        assertEquals(-4.0 / 3, it.gradient(x, y, new double[] {1, 1})[0], 1e-12);
        assertEquals(-2, it.gradient(x, y, new double[] {1, 1})[1], 1e-12);
        assertEquals(
                "[7.0, 1.0, -0.5]", Arrays.toString(it.predict(new double[] {1, -2, 0.5}, new double[] {-2, 0, 3})));
    }

    private static void assertPrinted(String handout, double[] numbers) {
        for (double number : numbers) {
            String text = String.format(Locale.ROOT, "%.7f", number).replace('-', '−');
            assertTrue(handout.contains(text), text);
        }
    }
}
