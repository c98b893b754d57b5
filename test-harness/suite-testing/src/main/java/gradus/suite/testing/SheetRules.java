package gradus.suite.testing;

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
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What every sheet keeps to: its manifest and its checks say the same. The test of a suite extends this class with
/// what
/// is special to its sheet.
public abstract class SheetRules {
    /// How the ids of practice checks begin.
    protected static final String PRACTICE = "practice-";

    private final DryRun<?> template;
    private final Map<Kind, Integer> points;
    private final int practice;

    /// @param points of the sheet; a kind that is not named has none
    /// @param practice how many practice checks there are
    protected SheetRules(DryRun<?> template, Map<Kind, Integer> points, int practice) {
        this.template = template;
        this.points = Map.copyOf(points);
        this.practice = practice;
    }

    protected final Manifest manifest() {
        return template.manifest();
    }

    protected final String handout() throws IOException {
        return Files.readString(template.folder().resolve("handout.md"));
    }

    /// Demands that the handout prints these numbers, rounded to so many decimals.
    protected final void assertPrinted(int decimals, double... numbers) throws IOException {
        String handout = handout();
        for (double number : numbers) {
            String text =
                    String.format(Locale.ROOT, "%." + decimals + "f", number).replace('-', '−');
            assertTrue(handout.contains(text), text);
        }
    }

    /// The checks of the suite by their ids.
    protected final SortedMap<String, PlannedCheck> plan() {
        SortedMap<String, PlannedCheck> plan = new TreeMap<>();
        manifest().suite().stream()
                .map(SheetRules::load)
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Graded.class))
                .map(PlannedCheck::of)
                .forEach(check -> assertTrue(plan.put(check.id(), check) == null, check.id() + " is there twice"));
        return plan;
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
        assertEquals(100, manifest().points());
        for (Kind kind : Kind.values()) {
            assertEquals(points.getOrDefault(kind, 0), manifest().pointsOf(kind), kind.name());
        }
    }

    @Test
    void theChecksOfAnItemEarnExactlyItsPoints() {
        Map<String, PlannedCheck> plan = plan();
        for (RubricItem item : manifest().rubric()) {
            assertTrue(plan.keySet().containsAll(item.checks()), item.item());
            List<PlannedCheck> checks = plan.values().stream()
                    .filter(check -> item.checks().contains(check.id()))
                    .toList();
            checks.forEach(check -> assertEquals(item.item(), check.item(), check.id()));
            int earned = checks.stream().mapToInt(PlannedCheck::points).sum();
            assertEquals(checks.isEmpty() ? 0 : item.points(), earned, item.item());
        }
        List<String> bound = manifest().rubric().stream()
                .flatMap(item -> item.checks().stream())
                .sorted()
                .toList();
        List<String> worthPoints = plan.values().stream()
                .filter(check -> check.points() > 0)
                .map(PlannedCheck::id)
                .toList();
        assertEquals(worthPoints, bound);
    }

    @Test
    void practiceIsOpenAndWithoutPoints() {
        Map<String, PlannedCheck> plan = plan();
        assertEquals(
                practice,
                plan.keySet().stream().filter(id -> id.startsWith(PRACTICE)).count());
        plan.forEach((id, check) -> assertEquals(id.startsWith(PRACTICE), !check.hidden() && check.points() == 0, id));
    }

    @Test
    void mistakesNameChecksThatExistAndSpeakInSentences() {
        Map<String, PlannedCheck> plan = plan();
        for (Mistake mistake : manifest().mistakes()) {
            assertTrue(plan.keySet().containsAll(mistake.fails()), mistake.name());
            assertTrue(plan.keySet().containsAll(mistake.mayFail()), mistake.name());
            assertTrue(
                    plan.values().stream()
                            .filter(check -> mistake.mayFail().contains(check.id()))
                            .allMatch(PlannedCheck::trains),
                    mistake.name());
            if (!mistake.equivalent()) {
                assertTrue(mistake.sentence().endsWith("."), mistake.name());
                assertTrue(mistake.read().startsWith("Handout"), mistake.name());
            }
        }
        assertEquals(
                manifest().mistakes().size(),
                manifest().mistakes().stream().map(Mistake::type).distinct().count());
    }
}
