package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.similarity.cohort.Cohort;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcomersTest {
    private static final Sheet SHEET = new Sheet(3, 40, 60, 0.3);
    private static final int LARGE = Cohort.ALL_PAIRS + 1;

    @TempDir
    private Path folder;

    private RunningWorker worker;

    @BeforeEach
    void start() throws IOException {
        worker = new RunningWorker(folder.resolve("home"), folder.resolve("result.json"));
    }

    @AfterEach
    void end() throws IOException {
        worker.close();
    }

    private WrittenOrder people(int count) throws IOException {
        WrittenOrder order = new WrittenOrder(folder);
        order.template(SHEET.template());
        for (int i = 0; i < count; i++) {
            order.add(SHEET.sources("p" + i, SHEET.solution(i)));
        }
        return order;
    }

    private static void copyOf(int person, WrittenOrder order) throws IOException {
        order.add(SHEET.sources("new", SHEET.copy(SHEET.solution(person), 77, Disguise.RENAME, Disguise.REORDER)));
    }

    private static Path arriving(WrittenOrder order) throws IOException {
        order.root.putArray("arriving").add("new");
        return order.write();
    }

    private JsonNode arrive(WrittenOrder order) throws IOException, InterruptedException {
        return worker.arrive(arriving(order));
    }

    /// The pairs of both results have the same numbers.
    private static void agree(JsonNode all, JsonNode some) {
        assertTrue(some.path("pairs").size() > 0);
        for (JsonNode pair : some.path("pairs")) {
            String a = pair.path("a").asText();
            String b = pair.path("b").asText();
            assertTrue(a.equals("new") || b.equals("new"), pair::toString);
            JsonNode other = RunningWorker.pair(all, a, b);
            if (!other.isMissingNode()) {
                assertEquals(other.path("a"), pair.path("a"));
                assertEquals(other.path("suspicion"), pair.path("suspicion"));
                assertEquals(other.path("channels"), pair.path("channels"));
                assertEquals(other.path("aInB"), pair.path("aInB"));
            }
        }
    }

    private Path state() throws IOException {
        try (var states = Files.list(folder.resolve("home/some-sheet/states"))) {
            List<Path> found = states.toList();
            assertEquals(1, found.size());
            return found.getFirst();
        }
    }

    @Test
    void inASmallClassNewcomersAreComparedWithEveryone() throws Exception {
        WrittenOrder order = people(20);
        worker.compare(order.write());
        copyOf(4, order);
        JsonNode arrived = arrive(order);
        assertTrue(RunningWorker.suspicion(arrived, "p4", "new") > 90);
        assertEquals(1, arrived.path("submissions").size());
        assertEquals(
                "p4", arrived.path("submissions").get(0).path("highestWith").asText());
        agree(worker.compare(order.write()), arrived);
    }

    @Test
    void whatIsExplainedIsExplainedAlike() throws Exception {
        WrittenOrder order = people(20);
        worker.compare(order.write());
        copyOf(4, order);
        JsonNode some = RunningWorker.pair(arrive(order), "p4", "new");
        JsonNode all = RunningWorker.pair(worker.compare(order.write()), "p4", "new");
        assertEquals(all.path("matches"), some.path("matches"));
        assertEquals(all.path("percentile"), some.path("percentile"));
    }

    @Test
    void inALargeLineageTheIndexFindsTheCopy() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        copyOf(150, order);
        JsonNode arrived = arrive(order);
        assertTrue(RunningWorker.suspicion(arrived, "p150", "new") > 90);
        assertTrue(arrived.path("pairs").size() <= 20);
        assertTrue(Files.exists(state().resolve("index/postings")));
        agree(worker.compare(order.write()), arrived);
    }

    @Test
    void theFirstNewcomerOfALargeLineageIsComparedLikeTheClass() throws Exception {
        WrittenOrder order = people(LARGE);
        copyOf(150, order);
        JsonNode arrived = arrive(order);
        agree(worker.compare(order.write()), arrived);
        agree(worker.compare(order.write()), arrive(order));
    }

    @Test
    void aSubmissionThatWasReplacedIsFoundNoMore() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        copyOf(150, order);
        arrive(order);
        order.root.withArray("submissions").remove(150);
        JsonNode arrived = arrive(order);
        assertEquals(-1, RunningWorker.suspicion(arrived, "p150", "new"));
        agree(worker.compare(order.write()), arrived);
    }

    @Test
    void aDamagedOrDeletedIndexIsMadeAnew() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        copyOf(150, order);
        JsonNode first = arrive(order);
        for (String name : List.of("postings", "delta", "entries", "seal")) {
            Path file = state().resolve("index").resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 1;
            }
            Files.write(file, bytes);
            assertEquals(first, arrive(order), name);
            Files.delete(file);
            assertEquals(first, arrive(order), name);
        }
        Files.delete(state().resolve("frequencies"));
        assertEquals(first, arrive(order));
        new CacheFolder(state()).delete();
        assertEquals(first, arrive(order));
    }

    @Test
    void otherBaseCodeHasAnotherIndex() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        copyOf(150, order);
        JsonNode before = arrive(order);
        order.expected("new", "src/Solution0.java", 1, 500);
        JsonNode after = arrive(order);
        assertNotEquals(RunningWorker.suspicion(before, "p150", "new"), RunningWorker.suspicion(after, "p150", "new"));
        agree(worker.compare(order.write()), after);
        order.root.putArray("templates");
        agree(worker.compare(order.write()), arrive(order));
    }

    @Test
    void nobodyMeetsThemselfOrAPartner() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        order.add(SHEET.sources("new", SHEET.solution(7))).put("author", "author of p7");
        assertEquals(-1, RunningWorker.suspicion(arrive(order), "p7", "new"));
        order.root.withArray("submissions").remove(LARGE);
        order.add(SHEET.sources("new", SHEET.solution(8)));
        order.root.withArray("partners").addArray().add("author of p8").add("author of new");
        assertEquals(-1, RunningWorker.suspicion(arrive(order), "p8", "new"));
    }

    @Test
    void severalArriveAtOnce() throws Exception {
        WrittenOrder order = people(LARGE);
        worker.compare(order.write());
        List<String> ids = new ArrayList<>(List.of("p1", "p2", "new"));
        copyOf(2, order);
        ids.forEach(order.root.putArray("arriving")::add);
        JsonNode arrived = worker.arrive(order.write());
        assertEquals(3, arrived.path("submissions").size());
        assertTrue(RunningWorker.suspicion(arrived, "p2", "new") > 90);
        assertEquals("[[\"new\",\"p2\"]]", arrived.path("clusters").toString());
    }

    @Test
    void nobodyArrives() throws Exception {
        WrittenOrder order = people(5);
        worker.compare(order.write());
        JsonNode arrived = worker.arrive(order.write());
        assertEquals(0, arrived.path("submissions").size());
        assertEquals(0, arrived.path("pairs").size());
    }

    @Test
    void aNewcomerWhoIsNotThereIsAFault() throws Exception {
        assertEquals(
                "BAD_ORDER",
                worker.fault("arrive", arriving(people(3))).path("code").asText());
    }
}
