package gradus.similarity.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.cohort.Comparison;
import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Channel;
import gradus.similarity.verify.Frequencies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Fingerprint ORIGINAL = Programs.fingerprint("anna", Programs.ORIGINAL);

    private static Comparison withClass(Fingerprint a, Fingerprint b) {
        List<Fingerprint> all = new ArrayList<>(List.of(a, b));
        for (int i = 0; i < 38; i++) {
            all.add(Programs.fingerprint("other" + i, Programs.OTHER));
        }
        return Comparison.of(a, b, Frequencies.of(all));
    }

    @Test
    void aMatchSaysWhichChannelHowRareAndWhere() {
        Match match = withClass(ORIGINAL, Programs.fingerprint("beth", Programs.RENAMED))
                .matches()
                .getFirst();
        assertEquals(Channel.TILES, match.channel());
        assertEquals("the same steps in the same order, in 2 of 40", match.why());
        assertEquals("src/File0.java", match.a().file());
        assertTrue(match.a().firstLine() <= 10 && match.a().lastLine() >= 45, match::toString);
        assertEquals(match.a().firstLine(), match.b().firstLine());
    }

    @Test
    void linesAreFoundInTheRightFiles() {
        Fingerprint moved = Programs.fingerprint("beth", Programs.OTHER, Programs.RENAMED);
        Match match = withClass(ORIGINAL, moved).matches().getFirst();
        assertEquals("src/File0.java", match.a().file());
        assertEquals("src/File1.java", match.b().file());
    }

    @Test
    void sharedCommentsAreAReason() {
        String other = Programs.OTHER.replace(
                "private boolean over;",
                "// the sum is kept beside the values so that the mean is cheap\nprivate boolean over;");
        List<Match> matches =
                withClass(ORIGINAL, Programs.fingerprint("beth", other)).matches();
        assertTrue(matches.stream().anyMatch(match -> match.channel() == Channel.COMMENTS), matches::toString);
    }

    @Test
    void aRareNumberIsAReason() {
        Fingerprint a = Programs.fingerprint("a", Programs.ORIGINAL.replace("1.0 /", "0.731 * f(3) /"));
        Fingerprint b = Programs.fingerprint("b", Programs.OTHER.replace("count >= 4", "count >= 0.731"));
        List<Match> matches = withClass(a, b).matches();
        Match word = matches.stream()
                .filter(match -> match.channel() == Channel.WORDS)
                .findFirst()
                .orElseThrow();
        assertEquals(2, word.submissions());
        assertTrue(Programs.OTHER
                .lines()
                .skip(word.b().firstLine() - 1L)
                .findFirst()
                .orElse("")
                .contains("count >= 4"));
    }

    @Test
    void whatEveryoneHasIsNoReason() {
        List<Fingerprint> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(Programs.fingerprint("p" + i, Programs.OTHER));
        }
        List<Match> matches =
                Comparison.of(all.get(0), all.get(1), Frequencies.of(all)).matches();
        assertTrue(matches.stream().allMatch(match -> match.channel() == Channel.TILES), matches::toString);
        assertEquals(40, matches.getFirst().submissions());
    }

    @Test
    void aSmallGapDoesNotCutAMatchInTwo() {
        String changed = Programs.ORIGINAL.replace("counts[bin] += 1.0 / values.size();", "counts[bin] = g(1.0);");
        long tiles = withClass(ORIGINAL, Programs.fingerprint("b", changed)).matches().stream()
                .filter(match -> match.channel() == Channel.TILES)
                .count();
        assertTrue(tiles <= 2, () -> tiles + " tiles");
    }

    @Test
    void differentProgramsHaveFewReasons() {
        Comparison comparison = withClass(ORIGINAL, Programs.fingerprint("b", Programs.OTHER));
        assertTrue(comparison.suspicion() < 50, () -> comparison.suspicion() + "");
        assertFalse(comparison.matches().stream().anyMatch(match -> match.size() > 20));
    }

    @Test
    void twoCanBeComparedWithoutAClass() {
        Comparison comparison = Comparison.of(ORIGINAL, Programs.fingerprint("b", Programs.RENAMED));
        assertTrue(comparison.suspicion() > 80, () -> comparison.suspicion() + "");
        assertFalse(comparison.matches().isEmpty());
    }
}
