package gradus.server.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Evidence.First;
import gradus.server.platform.Problem;
import gradus.server.similarity.PairDetail.Span;
import gradus.server.similarity.SimilarityGraph.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// The small parts of a comparison that need neither database nor worker.
class PartsTest {
    private static final Findings BARE = new Findings(Map.of(), true, List.of(), 0, List.of(), null);

    static PairPage.Work work(int number) {
        return new PairPage.Work(new UUID(0, number), "user" + number, "Name " + number, null, Instant.EPOCH);
    }

    static PairPage.Row row(PairPage.Work a, PairPage.Work b, double suspicion) {
        return new PairPage.Row(a, b, suspicion, 99, 0.75, 0.5, 120, First.A, ReviewStatus.UNREVIEWED, false, null);
    }

    private static Suspects.Explained explained(PairPage.Work a, PairPage.Work b, double suspicion) {
        return new Suspects.Explained(row(a, b, suspicion), BARE);
    }

    @Test
    void linesAreWrittenAndReadBack() {
        String stored = LineSpans.write(List.of(List.of(1, 14), List.of(30, 31)));
        assertEquals("1-14 30-31", stored);
        assertEquals(List.of(new Span(1, 14), new Span(30, 31)), LineSpans.read(stored));
        assertEquals(List.of(), LineSpans.read(LineSpans.write(List.of())));
    }

    @Test
    void twoPeopleAreOneKeyWhoeverIsNamedFirst() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertEquals(Authors.of(one, other), Authors.of(other, one));
    }

    @Test
    void textsLoseWhatTheDatabaseCannotHold() {
        assertEquals("ab", Storable.of("a\0b"));
        assertEquals(2000, Storable.of("x".repeat(3000)).length());
    }

    @Test
    void aPairTurnedTwiceIsItself() {
        Findings.Match match = new Findings.Match(
                "tiles", "in 2 of 9", 12, 2, 9, new Findings.Lines("A.java", 1, 3), new Findings.Lines("B.java", 5, 7));
        ResultFile.Pair pair = new ResultFile.Pair(
                new UUID(0, 1),
                new UUID(0, 2),
                91,
                99,
                0.9,
                0.4,
                12,
                Map.of("tiles", 0.8),
                true,
                List.of(match),
                0,
                List.of("a fact"),
                new Findings.Report(0.5, List.of(new Findings.Passage("same words", 1, 2))));
        ResultFile.Pair turned = pair.turned();
        assertEquals(0.4, turned.aInB());
        assertEquals("B.java", turned.matches().getFirst().a().file());
        assertEquals(2, turned.findings().report().passages().getFirst().pageA());
        assertEquals(pair, turned.turned());
        assertEquals(pair.findings(), Findings.read(pair.findings().write()));
    }

    @Test
    void chainsOfPairsAreClustersTheLargestFirst() {
        List<Cluster> clusters = Chains.of(List.of(
                row(work(1), work(2), 99),
                row(work(5), work(6), 98),
                row(work(3), work(4), 97),
                row(work(2), work(3), 96)));
        assertEquals(
                List.of(
                        Set.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4)),
                        Set.of(new UUID(0, 5), new UUID(0, 6))),
                clusters.stream().map(cluster -> Set.copyOf(cluster.members())).toList());
        assertEquals(List.of(1, 2), clusters.stream().map(Cluster::number).toList());
        assertEquals(99, clusters.getFirst().highest());
        assertEquals(List.of(), Chains.of(List.of()));
    }

    @Test
    void whoIsThereTwiceIsThereWithTheMostSuspiciousWork() {
        PairPage.Work old = work(2);
        PairPage.Work fresh = new PairPage.Work(new UUID(0, 22), "user2", "Name 2", null, Instant.EPOCH);
        Suspects suspects = Suspects.of(
                List.of(explained(work(1), old, 99), explained(work(1), fresh, 95), explained(work(3), work(1), 93)));
        assertEquals(List.of(work(1), old, work(3)), suspects.works());
        assertEquals(2, suspects.pairs().size());
    }

    @Test
    void everybodyKeepsAPairWhereThereAreTooMany() {
        List<Suspects.Explained> pairs = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            for (int j = i + 1; j <= 30; j++) {
                pairs.add(explained(work(i), work(j), 100 - i));
            }
        }
        Suspects suspects = Suspects.of(pairs);
        assertEquals(200, suspects.pairs().size());
        assertEquals(30, suspects.works().size());
        assertTrue(suspects.works().stream()
                .allMatch(work -> suspects.pairs().stream()
                        .anyMatch(pair ->
                                pair.row().a().equals(work) || pair.row().b().equals(work))));
    }

    @Test
    void workOfAnotherYearIsCalledByItsAuthorAndYear() {
        PairPage.Work old = new PairPage.Work(new UUID(0, 9), "otto", "Otto Old", "Deep learning 2024", Instant.EPOCH);
        Suspects suspects = Suspects.of(List.of(explained(old, work(1), 99)));
        assertEquals("Otto Old (otto), Deep learning 2024", suspects.work(old));
        assertEquals(new UUID(0, 1).toString(), suspects.work(work(1)));
    }

    @Test
    void reasonsNameNobody() {
        Findings findings = new Findings(
                Map.of("words", 0.9, "tiles", 0.2),
                false,
                List.of(),
                0,
                List.of(),
                new Findings.Report(0.25, List.of(new Findings.Passage("we chose the rate", 2, 3))));
        List<String> why = Wording.why(row(work(1), work(2), 95), findings);
        assertEquals("Of what one wrote, 75 % is in the other; the other way round it is 50 %.", why.getFirst());
        assertTrue(why.stream().noneMatch(sentence -> sentence.contains("user") || sentence.contains("Name")));
        assertTrue(why.getLast().startsWith("Only the most suspicious pairs"), why.toString());
        assertEquals(
                List.of("tiles", "words"),
                Wording.channels(findings).stream()
                        .map(PairDetail.ChannelView::name)
                        .toList());
        assertEquals(
                List.of(
                        "The reports are alike too: 25 % of their words.",
                        "Both reports have, on pages 2 and 3: \"we chose the rate\""),
                Wording.passages(findings));
        assertEquals(List.of(), Wording.passages(BARE));
    }

    @Test
    void aClassIsDueWhenNothingHasComeInForAWhile() {
        Due at = new Due(Duration.ZERO);
        UUID sheet = UUID.randomUUID();
        at.put(sheet);
        at.put(sheet);
        assertEquals(Optional.of(sheet), at.take());
        assertEquals(Optional.empty(), at.take());
        Due later = new Due(Duration.ofHours(1));
        later.put(sheet);
        assertEquals(Optional.empty(), later.take());
    }

    @Test
    void anArrivalGoesBeforeClassesThatWait() throws InterruptedException {
        Turns turns = new Turns();
        turns.take(false);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ready = new CountDownLatch(1);
        Thread klass = waiting(turns, false, "class", order);
        Thread arrival = waiting(turns, true, "arrival", order);
        ready.countDown();
        turns.give();
        klass.join();
        arrival.join();
        assertEquals(List.of("arrival", "class"), order);
    }

    private static Thread waiting(Turns turns, boolean arrival, String name, List<String> order)
            throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                turns.take(arrival);
                order.add(name);
                turns.give();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void stepsArePassedOnOncePerPhaseAndThenNowAndThen() {
        List<WorkerEvent.Progress> seen = new ArrayList<>();
        Steps steps = new Steps(seen::add);
        for (int i = 0; i < 100; i++) {
            steps.accept(new WorkerEvent.Progress("1", "reading", i, 100));
        }
        steps.accept(new WorkerEvent.Progress("1", "comparing", 0, 100));
        assertEquals("reading", seen.getFirst().phase());
        assertEquals("comparing", seen.getLast().phase());
        assertTrue(seen.size() < 50, seen.toString());
    }

    @Test
    void filtersAreReadAndWhatIsNoneIsRefused() {
        PairFilter filter = PairFilter.of(new PairFilter.Wanted(20.0, 90.0, "innocent", "50%_", "longest", 10, 20));
        assertEquals(4, filter.conditions().size());
        assertEquals("%50\\%\\_%", filter.values().get("q"));
        assertEquals("INNOCENT", filter.values().get("status"));
        assertEquals(PairFilter.Sort.LONGEST, filter.sort());
        PairFilter none = PairFilter.of(new PairFilter.Wanted(null, null, "", " ", null, null, null));
        assertTrue(none.conditions().isEmpty());
        assertEquals(50, none.limit());
        Problem refused = assertThrows(
                Problem.class, () -> PairFilter.of(new PairFilter.Wanted(null, null, null, null, "size", null, null)));
        assertEquals("sort is one of suspicion, longest, first, second, not 'size'.", refused.getMessage());
        assertFalse(Ids.read("nothing").isPresent());
    }
}
