package gradus.cnn.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Best;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.manifest.RubricItem;
import gradus.manifest.RubricItem.Kind;
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
        assertEquals(71, MANIFEST.pointsOf(Kind.AUTO));
        assertEquals(24, MANIFEST.pointsOf(Kind.REPORT));
        assertEquals(5, MANIFEST.pointsOf(Kind.QUESTION));
        assertEquals(20, MANIFEST.pointsOf(Kind.BONUS));
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
    void onlyABonusBelongsToOneTier() {
        List<String> special = plan().values().stream()
                .filter(check -> !check.tiers().isEmpty())
                .map(PlannedCheck::id)
                .toList();
        assertEquals(List.of("bonus-80"), special);
        assertEquals("micro", MANIFEST.tier());
        assertTrue(MANIFEST.tiers().keySet().containsAll(List.of("micro", "cpu", "cpu-cifar", "gpu")));
    }

    @Test
    void everyTierGivesWhatTheChecksRead() {
        List<String> keys = List.of(
                "drawn",
                "classes",
                "validation",
                "c1",
                "c2",
                "fc",
                "lr",
                "batch",
                "runs",
                "epochs",
                "plain-full",
                "plain-zero",
                "drop",
                "drop-epochs",
                "drop-full",
                "drop-zero");
        MANIFEST.tiers().forEach((name, tier) -> {
            assertTrue(tier.settings().keySet().containsAll(keys), name);
            boolean drawn = tier.settings().getOrDefault("drawn", 0.0) > 0;
            assertEquals(drawn, tier.data().isEmpty(), name);
            assertEquals(drawn, tier.settings().containsKey("images"), name);
        });
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
        CnnClassifier it = ExaminedTemplate.reference();
        NdArray pixel =
                it.normalize(PracticeChecks.pixel(), new float[] {0.4f, 0.5f, 0.6f}, new float[] {0.2f, 0.25f, 0.3f});
        assertArrayEquals(new float[] {-1, -0.4f, 1.3333333f}, pixel.data(), 1e-6f);
        assertPrinted(handout, it.loss(PracticeChecks.logits(), new int[] {0, 2}));
        it.build(PracticeChecks.SMALL, 1);
        it.load(PracticeChecks.steps());
        for (float score : it.forward(PracticeChecks.ramp(), false, 0, 0).data()) {
            assertTrue(
                    handout.contains(String.format(Locale.ROOT, "%.4f", score).replace('-', '−')), "score " + score);
        }
        it.load(Weights.zeros(PracticeChecks.SMALL));
        for (double weight : new double[] {-0.1, -0.29}) {
            it.sgdStep(PracticeChecks.ones(), 0.1, 0.9);
            float[] bias =
                    it.parameters().getOrDefault("fc2.bias", NdArray.zeros(0)).data();
            assertEquals(weight, bias[2], 1e-6);
            assertPrinted(handout, weight);
        }
        assertEquals(new Best(3, 0.8), it.best(PracticeChecks.ACCURACY));
    }

    private static void assertPrinted(String handout, double number) {
        String text = String.format(Locale.ROOT, "%.7f", number).replace('-', '−');
        assertTrue(handout.contains(text), text);
    }
}
