package gradus.similarity.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.verify.Likeness;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final Likeness ANY = new Likeness(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 10, 100, 0.5, 0.5);

    private static Pair pair(String a, String b, double suspicion) {
        return new Pair(a, b, ANY, suspicion, 0);
    }

    private static final List<Pair> PAIRS =
            List.of(pair("a", "b", 95), pair("b", "c", 85), pair("d", "e", 92), pair("c", "d", 40));

    @Test
    void aChainOfPairsIsOneCluster() {
        assertEquals(List.of(List.of("a", "b", "c"), List.of("d", "e")), Clusters.of(PAIRS, 80));
    }

    @Test
    void theThresholdDecidesWhoBelongs() {
        assertEquals(List.of(List.of("a", "b"), List.of("d", "e")), Clusters.of(PAIRS, 90));
        assertEquals(List.of(List.of("a", "b", "c", "d", "e")), Clusters.of(PAIRS, 40));
        assertEquals(List.of(), Clusters.of(PAIRS, 99));
    }

    @Test
    void rankingOrdersPairsAndGivesPercentiles() {
        List<Member> members = List.of("a", "b", "c", "d", "e").stream()
                .map(id -> Member.of(Programs.fingerprint(id)))
                .toList();
        List<Pair> ranked = Ranking.of(List.of(pair("c", "d", 40), pair("a", "b", 95)), members);
        assertEquals(95, ranked.getFirst().suspicion());
        assertEquals(60, ranked.getFirst().percentile(), 1e-9);
        assertEquals(20, ranked.getLast().percentile(), 1e-9);
        assertTrue(Ranking.of(List.of(), members).isEmpty());
    }
}
