package gradus.similarity.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.bench.WorstPairs;
import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Fingerprint ORIGINAL = Programs.fingerprint("a", Programs.ORIGINAL);

    private static Likeness between(Fingerprint a, Fingerprint b) {
        Frequencies frequencies = Frequencies.of(List.of(a, b));
        return new Verification(new Weighed(b, frequencies)).with(new Weighed(a, frequencies));
    }

    @Test
    void theSameIsAlikeInEveryChannel() {
        Likeness same = between(ORIGINAL, Programs.fingerprint("b", Programs.ORIGINAL));
        assertEquals(1, same.tiles(), 1e-9);
        assertEquals(1, same.statements(), 1e-9);
        assertEquals(1, same.shapes(), 1e-6);
        assertEquals(1, same.words(), 1e-6);
        assertEquals(1, same.comments(), 1e-9);
        assertEquals(1, same.similarity(), 1e-9);
    }

    @Test
    void likenessGoesBothWays() {
        Fingerprint other = Programs.fingerprint("b", Programs.OTHER, Programs.RENAMED);
        Likeness there = between(ORIGINAL, other);
        Likeness back = between(other, ORIGINAL);
        assertEquals(there.statements(), back.statements(), 1e-9);
        assertEquals(there.words(), back.words(), 1e-9);
        assertEquals(there.tiles(), back.tiles(), 0.05);
    }

    @Test
    void renamingHidesNothingFromTilesAndStatements() {
        Likeness renamed = between(ORIGINAL, Programs.fingerprint("b", Programs.RENAMED));
        assertTrue(renamed.tiles() > 0.95, renamed::toString);
        assertTrue(renamed.statements() > 0.9, renamed::toString);
    }

    @Test
    void differentProgramsAreNotAlike() {
        Likeness other = between(ORIGINAL, Programs.fingerprint("b", Programs.OTHER));
        assertTrue(other.similarity() < 0.3, other::toString);
    }

    @Test
    void reorderedMethodsAndInsertedStatementsAreSeenByTheBag() {
        String half = Programs.ORIGINAL
                .replace("double mean = mean();", "double mean = mean(); System.nanoTime();")
                .replace("sum += value;", "int unused = 3 * 7; sum += value;")
                .replace("double best =", "String text = \"a\" + 1; double best =");
        Likeness inserted = between(ORIGINAL, Programs.fingerprint("b", half));
        assertTrue(inserted.statements() > 0.8, inserted::toString);
        assertTrue(inserted.statements() > inserted.tiles() - 0.2, inserted::toString);
    }

    @Test
    void anUnparsableDeepOrLatin1FileBesideACopyHidesNothing() {
        List<Fingerprint> copies = List.of(
                Programs.fingerprint("b", Programs.ORIGINAL, "class {{{ broken ((("),
                Programs.fingerprint(
                        "b",
                        Programs.ORIGINAL,
                        "class A { int a = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "; }"),
                Programs.fingerprint("b", Programs.ORIGINAL, ""),
                Programs.fingerprint("b", Programs.ORIGINAL.replace("return best;", "return best +;")));
        for (Fingerprint copy : copies) {
            Likeness likeness = between(ORIGINAL, copy);
            assertTrue(likeness.similarity() >= 0.95, () -> copy.files() + " " + likeness);
        }
        Fingerprint latin = Fingerprints.of(
                Programs.encoded("b", Programs.ORIGINAL + "// Zürich", StandardCharsets.ISO_8859_1), Template.NONE);
        assertTrue(between(ORIGINAL, latin).similarity() >= 0.95);
    }

    @Test
    void nothingIsLikeNothing() {
        Fingerprint empty = Programs.fingerprint("a", "");
        assertEquals(0, between(empty, Programs.fingerprint("b", "")).similarity());
        assertEquals(0, between(empty, ORIGINAL).similarity());
        assertEquals(0, between(empty, ORIGINAL).words());
    }

    @Test
    void tinyProgramsAreNotCalledPartsOfLargeOnes() {
        Fingerprint tiny = Programs.fingerprint("a", Programs.method("int a = f(b); return a + 1;"));
        Likeness likeness = between(tiny, ORIGINAL);
        assertEquals(likeness.statements(), likeness.statementsInside(), 1e-9);
    }

    @Test
    void anAdversarialPairEndsWithinItsBudget() {
        Fingerprint a = Programs.fingerprint("a", WorstPairs.random(32_000, 1));
        Fingerprint b = Programs.fingerprint("b", WorstPairs.random(32_000, 2));
        between(a, b);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        between(a, b);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        // The goal is 0.05 s; a shared machine with a cold compiler gets room, quadratic cost would need a minute.
        assertTrue(seconds < 0.5, () -> seconds + " CPU s");
    }

    @Test
    void twiceTheSameMegabyteIsAlike() {
        Fingerprint a = Programs.fingerprint("a", WorstPairs.table(17_000, 1));
        Fingerprint b = Programs.fingerprint("b", WorstPairs.table(17_000, 1));
        assertTrue(between(a, b).similarity() > 0.95);
    }

    @Test
    void aPartLiesInTheWholeAndNotTheOtherWayRound() {
        Fingerprint whole = Programs.fingerprint("b", Programs.ORIGINAL, Programs.OTHER);
        Likeness likeness = between(ORIGINAL, whole);
        assertEquals(1, likeness.firstInSecond(), 1e-9);
        assertTrue(likeness.secondInFirst() > 0.3 && likeness.secondInFirst() < 0.8, likeness::toString);
        Likeness back = between(whole, ORIGINAL);
        assertEquals(likeness.firstInSecond(), back.secondInFirst(), 0.05);
        assertEquals(0, between(ORIGINAL, Programs.fingerprint("c", "")).firstInSecond());
        assertEquals(0, between(ORIGINAL, Programs.fingerprint("c", "")).secondInFirst());
    }
}
