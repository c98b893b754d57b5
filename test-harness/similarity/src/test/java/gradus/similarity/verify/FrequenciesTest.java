package gradus.similarity.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
    private static List<Fingerprint> cohort(int originals, int others) {
        List<Fingerprint> all = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            all.add(Programs.fingerprint("a" + i, Programs.ORIGINAL));
        }
        for (int i = 0; i < others; i++) {
            all.add(Programs.fingerprint("b" + i, Programs.OTHER));
        }
        return all;
    }

    @Test
    void countsSubmissionsNotOccurrences() {
        List<Fingerprint> all = cohort(3, 5);
        Frequencies frequencies = Frequencies.of(all);
        assertEquals(8, frequencies.submissions());
        long key = all.getFirst().statements().key(0);
        long other = all.getLast().statements().key(0);
        assertEquals(3, frequencies.of(Channel.STATEMENTS, key));
        assertEquals(5, frequencies.of(Channel.STATEMENTS, other));
    }

    @Test
    void whatNobodyElseHasCountsOnce() {
        assertEquals(1, Frequencies.of(cohort(2, 2)).of(Channel.WORDS, 12345));
    }

    @Test
    void whatEveryoneHasKeepsTheFloor() {
        List<Fingerprint> all = cohort(40, 0);
        Frequencies frequencies = Frequencies.of(all);
        assertEquals(
                Frequencies.FLOOR,
                frequencies.weight(
                        Channel.STATEMENTS, all.getFirst().statements().key(0)));
    }

    @Test
    void rareKeysWeighMore() {
        List<Fingerprint> all = cohort(2, 30);
        Frequencies frequencies = Frequencies.of(all);
        double rare = frequencies.weight(
                Channel.STATEMENTS, all.getFirst().statements().key(0));
        double frequent = frequencies.weight(
                Channel.STATEMENTS, all.getLast().statements().key(0));
        assertTrue(rare > 4 * frequent, rare + " and " + frequent);
    }

    @Test
    void anEmptyClassCountsNothing() {
        assertEquals(0, Frequencies.of(List.of()).submissions());
    }

    private static void same(Frequencies expected, Frequencies found, List<Fingerprint> all) {
        assertEquals(expected.submissions(), found.submissions());
        for (Fingerprint one : all) {
            for (int i = 0; i < one.statements().size(); i++) {
                long key = one.statements().key(i);
                assertEquals(expected.of(Channel.STATEMENTS, key), found.of(Channel.STATEMENTS, key));
                assertEquals(expected.weight(Channel.STATEMENTS, key), found.weight(Channel.STATEMENTS, key));
            }
            for (int i = 0; i < one.words().size(); i++) {
                long key = one.words().key(i);
                assertEquals(expected.of(Channel.WORDS, key), found.of(Channel.WORDS, key));
            }
        }
    }

    @Test
    void countingInAndOutIsLikeCountingAnew() {
        List<Fingerprint> all = cohort(3, 5);
        Frequencies before = Frequencies.of(all.subList(0, 7));
        Frequencies after = before.with(List.of(all.get(7)), List.of(all.get(0), all.get(1)));
        same(Frequencies.of(all.subList(2, 8)), after, all);
        same(Frequencies.of(all.subList(0, 7)), before, all);
        assertTrue(after.countsAll());
    }

    @Test
    void aSampleIsNoCountOfAll() {
        Fingerprint one = Programs.fingerprint("a", Programs.ORIGINAL);
        assertFalse(Frequencies.of(java.util.Collections.nCopies(5000, one)).countsAll());
    }

    @Test
    void whatIsWrittenIsRead() {
        List<Fingerprint> all = cohort(3, 5);
        Frequencies frequencies = Frequencies.of(all);
        same(frequencies, Frequencies.read(frequencies.bytes()), all);
        same(
                Frequencies.of(List.of()),
                Frequencies.read(Frequencies.of(List.of()).bytes()),
                all);
        assertThrows(IllegalArgumentException.class, () -> Frequencies.read(new byte[5]));
        assertThrows(IllegalArgumentException.class, () -> Frequencies.read(new byte[21]));
    }
}
