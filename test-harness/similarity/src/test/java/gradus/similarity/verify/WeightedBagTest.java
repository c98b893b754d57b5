package gradus.similarity.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedBagTest {
    private static final Fingerprint ONE = Programs.fingerprint("a", Programs.ORIGINAL);
    private static final Fingerprint TWO = Programs.fingerprint(
            "b", Programs.ORIGINAL.replace("best = Math.max(best, value);", "best = f(value) * 2;"));
    private static final Fingerprint BOTH = Programs.fingerprint("c", Programs.ORIGINAL, Programs.OTHER);

    private static WeightedBag bag(Fingerprint fingerprint, List<Fingerprint> all) {
        return WeightedBag.of(fingerprint.statements(), Channel.STATEMENTS, Frequencies.of(all));
    }

    @Test
    void aBagIsLikeItself() {
        WeightedBag bag = bag(ONE, List.of(ONE));
        assertEquals(1, bag.dice(bag), 1e-9);
        assertEquals(1, bag.cosine(bag), 1e-6);
        assertEquals(bag.total(), bag.shared(bag), 1e-6);
    }

    @Test
    void measuresAreTheSameBothWays() {
        WeightedBag one = bag(ONE, List.of(ONE, TWO));
        WeightedBag two = bag(TWO, List.of(ONE, TWO));
        assertEquals(one.shared(two), two.shared(one), 1e-9);
        assertEquals(one.cosine(two), two.cosine(one), 1e-9);
        assertEquals(one.surprise(two), two.surprise(one), 1e-9);
        assertTrue(one.dice(two) < 1 && one.dice(two) > 0.5);
    }

    @Test
    void aPartIsAllShared() {
        WeightedBag one = bag(ONE, List.of(ONE, BOTH));
        WeightedBag both = bag(BOTH, List.of(ONE, BOTH));
        assertEquals(one.total(), one.shared(both), 1e-6);
        assertTrue(one.dice(both) < 1);
    }

    @Test
    void whatAThirdOfTheClassSharesIsNoSurprise() {
        List<Fingerprint> all = new ArrayList<>(List.of(ONE, TWO));
        for (int i = 0; i < 40; i++) {
            all.add(Programs.fingerprint("o" + i, i % 2 == 0 ? Programs.OTHER : Programs.ORIGINAL));
        }
        assertEquals(0, bag(ONE, all).surprise(bag(ONE, all)), 1e-6);
        List<Fingerprint> rare = new ArrayList<>(List.of(ONE, TWO));
        for (int i = 0; i < 40; i++) {
            rare.add(Programs.fingerprint("o" + i, Programs.OTHER));
        }
        assertTrue(bag(ONE, rare).surprise(bag(TWO, rare)) > 5);
    }

    @Test
    void emptyBagsAreLikeNothing() {
        Fingerprint empty = Programs.fingerprint("e");
        WeightedBag none = bag(empty, List.of(empty, ONE));
        assertEquals(0, none.dice(none));
        assertEquals(0, none.cosine(bag(ONE, List.of(empty, ONE))));
        assertEquals(0, none.total());
    }
}
