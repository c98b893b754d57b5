package gradus.seq2seq.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.manifest.RubricItem;
import gradus.manifest.RubricItem.Kind;
import gradus.reference.fakes.Natives;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.suite.data.Task;
import gradus.suite.Graded;
import gradus.suite.PlannedCheck;
import gradus.suite.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest {
    private static final Manifest MANIFEST = ExaminedTemplate.MANIFEST;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static Map<String, PlannedCheck> plan() {
        return MANIFEST.suite().stream()
                .map(SheetTest::type)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Graded.class))
                .map(PlannedCheck::of)
                .collect(Collectors.toMap(PlannedCheck::id, Function.identity()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not in the suite", e);
        }
    }

    @Test
    void thePointsAddUpAsOnTheSheet() {
        assertEquals(100, MANIFEST.points());
        assertEquals(68, MANIFEST.pointsOf(Kind.AUTO));
        assertEquals(28, MANIFEST.pointsOf(Kind.REPORT));
        assertEquals(4, MANIFEST.pointsOf(Kind.QUESTION));
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
        assertEquals(10, practice.size());
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
        Seq2SeqTransformer it = new TorchSeq2SeqTransformer(Device.CPU);
        assertEquals(
                "[t, e, n, s,  , o, f, 4, 0, ?, u, i, 7]",
                it.vocabularies(PracticeChecks.TEXTS).source().toString());
        assertEquals(List.of("4", "7"), it.vocabularies(PracticeChecks.TEXTS).target());
        float[] logits = new float[20];
        logits[4] = 1;
        logits[9] = 2;
        double loss = it.loss(new NdArray(logits, 2, 2, 5), new int[][] {{4, 2}, {4, 0}});
        assertEquals(1.6489744, loss, 1e-6);
        assertTrue(handout.contains("1.6489744"));
        NdArray positions = it.positions(2, 4);
        assertEquals(0.8414710, positions.at(1, 0), 1e-7);
        assertEquals(0.9999500, positions.at(1, 3), 1e-7);
        assertTrue(handout.contains("4,492,814") && handout.contains("37,689"));
    }

    @Test
    void theLimitsAndMarksOfTheHandoutAreThoseOfTheManifest() throws IOException {
        String handout = Files.readString(ExaminedTemplate.FOLDER.resolve("handout.md"));
        assertTrue(handout.contains("all tests together " + MANIFEST.limits().wallSeconds() + " s"));
        assertTrue(handout.contains("One call may take " + MANIFEST.limits().callSeconds() + " s"));
        assertEquals(50, MANIFEST.settings().get("zero"));
        assertEquals(88, MANIFEST.settings().get("full"));
    }

    @Test
    void everyTierHasTheSameSettingsAndATask() {
        MANIFEST.tiers().forEach((name, tier) -> {
            assertEquals(MANIFEST.settings().keySet(), tier.settings().keySet(), name);
            Tier sized = new Tier(name, tier.settings(), Map.of());
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
            assertEquals(
                    21,
                    Task.number(sized.whole("task"))
                            .draw(20, 5, 5, random)
                            .training()
                            .size(),
                    name);
            assertTrue(sized.whole("decoder-layers") >= 2, name);
        });
    }
}
