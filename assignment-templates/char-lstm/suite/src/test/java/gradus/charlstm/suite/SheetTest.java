package gradus.charlstm.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Decoding;
import gradus.charlstm.CharLanguageModel.Step;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.manifest.RubricItem;
import gradus.manifest.RubricItem.Kind;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.fakes.Natives;
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
        assertEquals(57, MANIFEST.pointsOf(Kind.AUTO));
        assertEquals(17, MANIFEST.pointsOf(Kind.REPORT));
        assertEquals(26, MANIFEST.pointsOf(Kind.QUESTION));
        assertEquals(17, MANIFEST.pointsOf(Kind.BONUS));
    }

    @Test
    void theChecksOfAnItemEarnExactlyItsPoints() {
        Map<String, PlannedCheck> plan = plan();
        for (RubricItem item : MANIFEST.rubric()) {
            if (!item.checks().isEmpty()) {
                assertEquals(
                        item.points(),
                        item.checks().stream()
                                .map(plan::get)
                                .mapToInt(PlannedCheck::points)
                                .sum(),
                        item.item());
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
        assertEquals(7, practice.size());
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
        assertTrue(MANIFEST.mistakes().stream().filter(m -> !m.equivalent()).count() >= 20);
    }

    @Test
    void everyTierHasEverySettingOfTheMicroTier() {
        MANIFEST.tiers()
                .forEach((name, tier) -> assertTrue(
                        tier.settings().keySet().containsAll(MANIFEST.settings().keySet()), name));
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        Natives.load();
        String handout = Files.readString(ExaminedTemplate.FOLDER.resolve("handout.md"));
        CharLanguageModel it = new TorchCharLanguageModel();
        it.vocabulary(PracticeChecks.WORD);
        assertEquals("[3, 5, 6, 7, 8, 9, 10, 5, 2, 3, 4, 3, 4, 3, 1]", Arrays.toString(it.encode("a split banana!")));
        it.build(PracticeChecks.SMALL, 0);
        it.load(PracticeChecks.small());
        Step step = it.forward(new int[][] {{2}, {3}}, PracticeChecks.state());
        printed(handout, step.logits().at(0, 2), step.logits().at(1, 2));
        printed(handout, step.state().h().at(0, 0, 0), step.state().c().at(0, 0, 0));
        NdArray logits = new NdArray(new float[] {0, 0, 1, 0, 0, 2, 0, 0, 0}, 3, 3);
        printed(handout, it.loss(logits, new int[] {2, 1, 0}));
        PracticeChecks.speaker(it);
        printed(handout, it.perplexity(PracticeChecks.WORD, 2, 10));
        for (String start : List.of("split ban", "")) {
            String text = it.complete(start, 12, Decoding.GREEDY);
            assertTrue(handout.contains("`" + text + "`"), text);
        }
    }

    private static void printed(String handout, double... numbers) {
        for (double number : numbers) {
            String text = String.format(Locale.ROOT, "%.5f", number).replace('-', '−');
            assertTrue(handout.contains(text), text);
        }
    }
}
