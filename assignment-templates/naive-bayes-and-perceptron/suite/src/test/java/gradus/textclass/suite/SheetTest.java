package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(76, MANIFEST.pointsOf(Kind.AUTO));
        assertEquals(14, MANIFEST.pointsOf(Kind.REPORT));
        assertEquals(10, MANIFEST.pointsOf(Kind.QUESTION));
    }

    @Test
    void theChecksOfAnItemEarnExactlyItsPoints() {
        Map<String, PlannedCheck> plan = plan();
        for (RubricItem item : MANIFEST.rubric()) {
            List<PlannedCheck> checks = item.checks().stream().map(plan::get).toList();
            if (!checks.isEmpty()) {
                assertEquals(
                        item.points(),
                        checks.stream().mapToInt(PlannedCheck::points).sum(),
                        item.item());
            }
            checks.forEach(check -> assertEquals(item.item(), check.item(), check.id()));
        }
        assertEquals(
                plan.values().stream()
                        .filter(check -> check.points() > 0)
                        .map(PlannedCheck::id)
                        .collect(Collectors.toSet()),
                MANIFEST.rubric().stream()
                        .flatMap(item -> item.checks().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void practiceIsOpenAndWithoutPointsAndTheRestIsHidden() {
        assertEquals(15, plan().size());
        assertEquals(
                5, plan().values().stream().filter(check -> !check.hidden()).count());
        plan().values()
                .forEach(check ->
                        assertEquals(check.id().startsWith("practice-"), !check.hidden() && check.points() == 0));
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
        assertEquals(
                MANIFEST.mistakes().size(),
                MANIFEST.mistakes().stream().map(Mistake::type).distinct().count());
    }

    @Test
    void theHandoutPrintsEveryItemWithItsPoints() throws IOException {
        String handout = Files.readString(ExaminedTemplate.FOLDER.resolve("handout.md"));
        for (RubricItem item : MANIFEST.rubric()) {
            assertTrue(handout.contains("| " + item.item() + " | " + item.points() + " |"), item.item());
            assertTrue(handout.contains("**" + item.item() + "** (" + item.points()), item.item());
        }
    }
}
