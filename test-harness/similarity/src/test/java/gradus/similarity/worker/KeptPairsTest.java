package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.cohort.Pair;
import gradus.similarity.verify.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeptPairsTest {
    private static final Likeness ANY = new Likeness(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 10, 100, 0.5, 0.5);

    private static Pair pair(String a, String b, double suspicion) {
        return new Pair(a, b, ANY, suspicion, 0);
    }

    private static List<String> names(List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.a() + pair.b()).toList();
    }

    private static final List<Pair> FEW =
            List.of(pair("a", "b", 99), pair("a", "c", 50), pair("b", "c", 30), pair("c", "d", 10), pair("a", "d", 5));

    @Test
    void whatIsSuspiciousEnoughIsKept() {
        assertEquals(List.of("ab", "ac", "bc"), names(KeptPairs.of(FEW, new Order.Kept(20, 0, 100))));
    }

    @Test
    void theBestOfEveryoneAreKeptToo() {
        assertEquals(List.of("ab", "ac", "cd"), names(KeptPairs.of(FEW, new Order.Kept(101, 1, 100))));
        assertEquals(5, KeptPairs.of(FEW, new Order.Kept(101, 3, 100)).size());
        assertEquals(0, KeptPairs.of(FEW, new Order.Kept(101, 0, 100)).size());
    }

    @Test
    void whereTheyAreTooManyTheBestOfEveryoneGoFirst() {
        assertEquals(List.of("ab", "ac", "cd"), names(KeptPairs.of(FEW, new Order.Kept(0, 1, 3))));
        assertEquals(List.of("ab", "ac", "bc", "cd"), names(KeptPairs.of(FEW, new Order.Kept(0, 1, 4))));
        assertEquals(1, KeptPairs.of(FEW, new Order.Kept(0, 1, 1)).size());
        assertEquals(0, KeptPairs.of(FEW, new Order.Kept(0, 1, 0)).size());
    }

    @Test
    void theLimitHoldsAndTheOrderStaysWhateverThePairs() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 50; round++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                pairs.add(pair("p" + random.nextInt(30), "q" + random.nextInt(30), random.nextDouble(100)));
            }
            pairs.sort(Comparator.comparingDouble(Pair::suspicion).reversed());
            int most = random.nextInt(250);
            List<Pair> kept = KeptPairs.of(pairs, new Order.Kept(random.nextDouble(100), random.nextInt(4), most));
            assertTrue(kept.size() <= most);
            for (int i = 1; i < kept.size(); i++) {
                assertTrue(kept.get(i - 1).suspicion() >= kept.get(i).suspicion());
            }
        }
    }
}
