package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.fakes.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    @TempDir
    private Path folder;

    private WrittenOrder order;
    private RunningWorker worker;

    @BeforeEach
    void start() throws IOException {
        order = new WrittenOrder(folder);
        worker = new RunningWorker(folder.resolve("home"), folder.resolve("result.json"));
    }

    @AfterEach
    void end() throws IOException {
        worker.close();
    }

    private void threePeople() throws IOException {
        order.add("anna", Programs.ORIGINAL);
        order.add("beth", Programs.RENAMED);
        order.add("carl", Programs.OTHER);
    }

    private JsonNode compare() throws IOException, InterruptedException {
        return worker.compare(order.write());
    }

    private String code() throws IOException, InterruptedException {
        return worker.fault("compare", order.write()).path("code").asText();
    }

    @Test
    void aClassIsComparedAndExplained() throws Exception {
        threePeople();
        JsonNode result = compare();
        JsonNode pair = RunningWorker.pair(result, "anna", "beth");
        assertTrue(pair.path("suspicion").asDouble() > 90, pair::toString);
        assertTrue(pair.path("aInB").asDouble() > 0.9 && pair.path("bInA").asDouble() > 0.9, pair::toString);
        assertTrue(pair.path("percentile").asDouble() > 30, pair::toString);
        assertTrue(pair.path("longest").asInt() > 30, pair::toString);
        assertTrue(pair.path("channels").path("tiles").asDouble() > 0.9, pair::toString);
        assertTrue(pair.path("explained").asBoolean());
        assertEquals(0, pair.path("matchesCut").asInt());
        JsonNode match = pair.path("matches").get(0);
        assertEquals("tiles", match.path("channel").asText());
        assertEquals("src/File0.java", match.path("a").path("file").asText());
        assertTrue(
                match.path("a").path("to").asInt()
                        > match.path("a").path("from").asInt(),
                match::toString);
        assertTrue(match.path("why").asText().contains("in 2 of 3"), match::toString);
        assertTrue(pair.path("report").isNull());
        assertEquals("[[\"anna\",\"beth\"]]", result.path("clusters").toString());
        assertTrue(result.path("engine").asText().contains("3 submissions"), result.path("engine")::asText);
    }

    @Test
    void everySubmissionSaysWithWhomItIsMostSuspicious() throws Exception {
        threePeople();
        order.add("dora", "");
        JsonNode result = compare();
        JsonNode anna = RunningWorker.submission(result, "anna");
        assertEquals("beth", anna.path("highestWith").asText());
        assertEquals(
                RunningWorker.suspicion(result, "anna", "beth"),
                anna.path("highest").asDouble());
        assertTrue(anna.path("ownTokens").asInt() > 60);
        JsonNode dora = RunningWorker.submission(result, "dora");
        assertTrue(dora.path("highestWith").isNull());
        assertEquals(0, dora.path("highest").asDouble());
        assertEquals("empty", dora.path("files").get(0).path("state").asText());
    }

    @Test
    void progressGoesThroughThePhasesInOrder() throws Exception {
        threePeople();
        worker.send("p", "compare", order.write());
        List<JsonNode> events = worker.events();
        List<String> phases = events.stream()
                .map(event -> event.path("phase").asText())
                .filter(phase -> !phase.isEmpty())
                .distinct()
                .toList();
        assertEquals(List.of("reading", "comparing", "explaining"), phases);
        for (JsonNode event : events) {
            assertEquals("p", event.path("job").asText());
            assertTrue(event.path("done").asInt() <= event.path("of").asInt(), event::toString);
        }
    }

    @Test
    void lessOfBInAThanOfAInBIsSaidTheRightWayRound() throws Exception {
        order.add("part", Programs.ORIGINAL);
        order.add("whole", Programs.RENAMED, Programs.OTHER);
        JsonNode pair = RunningWorker.pair(compare(), "part", "whole");
        assertEquals("part", pair.path("a").asText());
        assertTrue(pair.path("aInB").asDouble() > 0.9, pair::toString);
        assertTrue(pair.path("bInA").asDouble() < 0.8, pair::toString);
    }

    @Test
    void theTemplateIsNobodysAndItsLinesAreTold() throws Exception {
        order.template(Programs.ORIGINAL);
        String own = Programs.ORIGINAL.replace("sum += value;", "sum += value;\n        System.out.println(sum * 17);");
        order.add("anna", own);
        order.add("beth", Programs.ORIGINAL);
        JsonNode result = compare();
        JsonNode file = RunningWorker.submission(result, "anna").path("files").get(0);
        int changed = (int) own.substring(0, own.indexOf("System.out")).lines().count();
        int lines = (int) own.lines().count();
        assertEquals(
                "[[1," + (changed - 1) + "],[" + (changed + 1) + "," + lines + "]]",
                file.path("base").toString());
        JsonNode untouched =
                RunningWorker.submission(result, "beth").path("files").get(0);
        assertEquals("untouched", untouched.path("state").asText());
        assertEquals("[[1," + (lines - 1) + "]]", untouched.path("base").toString());
        assertTrue(untouched.path("baseTokens").asInt() > 60, untouched::toString);
    }

    @Test
    void nobodyIsComparedWithThemselfOrWithAPartner() throws Exception {
        threePeople();
        order.add("anna before", Programs.ORIGINAL)
                .put("author", "author of anna")
                .put("current", false);
        order.add("emil before", Programs.OTHER).put("current", false);
        order.root.withArray("partners").addArray().add("author of anna").add("author of beth");
        JsonNode result = compare();
        assertEquals(-1, RunningWorker.suspicion(result, "anna", "beth"));
        assertEquals(-1, RunningWorker.suspicion(result, "anna", "anna before"));
        assertEquals(-1, RunningWorker.suspicion(result, "beth", "anna before"), "partners stay partners");
        assertTrue(RunningWorker.suspicion(result, "carl", "emil before") > 80);
    }

    @Test
    void expectedLinesAreBaseCodeForEveryone() throws Exception {
        threePeople();
        double before = RunningWorker.suspicion(compare(), "anna", "beth");
        int own = RunningWorker.submission(compare(), "beth").path("ownTokens").asInt();
        order.expected("anna", "src/File0.java", 1, 100);
        JsonNode result = compare();
        assertTrue(RunningWorker.suspicion(result, "anna", "beth") < before - 30);
        JsonNode beth = RunningWorker.submission(result, "beth");
        assertTrue(beth.path("ownTokens").asInt() < own / 2, beth::toString);
        assertTrue(beth.path("baseTokens").asInt() > own / 2, beth::toString);
        assertTrue(beth.path("files").get(0).path("base").size() > 0, beth::toString);
    }

    @Test
    void expectedLinesMayLieInASubmissionThatIsNotCompared() throws Exception {
        threePeople();
        order.addTo("marked", "replaced", Programs.ORIGINAL);
        order.expected("replaced", "src/File0.java", 1, 100);
        JsonNode result = compare();
        assertTrue(RunningWorker.suspicion(result, "anna", "beth") < 60);
        assertTrue(RunningWorker.submission(result, "replaced").isMissingNode());
    }

    @Test
    void expectedLinesOfAnUnknownSubmissionAreAFault() throws Exception {
        threePeople();
        order.expected("nobody", "src/File0.java", 1, 100);
        JsonNode fault = worker.fault("compare", order.write());
        assertEquals("BAD_ORDER", fault.path("code").asText());
        assertTrue(fault.path("message").asText().contains("nobody"), fault::toString);
    }

    @Test
    void nobodyAndASinglePersonAreComparedWithNoOne() throws Exception {
        JsonNode nothing = compare();
        assertEquals(0, nothing.path("submissions").size());
        assertEquals(0, nothing.path("pairs").size());
        order.add("anna", Programs.ORIGINAL);
        JsonNode one = compare();
        assertEquals(1, one.path("submissions").size());
        assertEquals(0, one.path("pairs").size());
        assertEquals(0, one.path("clusters").size());
    }

    @Test
    void aClassThatHandsInTheSameIsOneCluster() throws Exception {
        for (int i = 0; i < 60; i++) {
            order.add("p" + i, Programs.ORIGINAL);
        }
        JsonNode result = compare();
        assertEquals(60 * 59 / 2, result.path("pairs").size());
        assertEquals(60, result.path("clusters").get(0).size());
        assertEquals(0, result.path("pairs").get(0).path("percentile").asDouble());
    }

    @Test
    void contentThatIsMissingIsToldAndTheRestIsCompared() throws Exception {
        threePeople();
        Path lost = Path.of(order.add("dora", Programs.RENAMED, Programs.OTHER)
                .path("files")
                .get(1)
                .path("blob")
                .asText());
        byte[] content = Files.readAllBytes(lost);
        Files.delete(lost);
        order.root.withArray("submissions").remove(2);
        JsonNode result = compare();
        JsonNode file = RunningWorker.submission(result, "dora").path("files").get(1);
        assertEquals("src/File1.java", file.path("path").asText());
        assertEquals("unreadable", file.path("state").asText());
        assertFalse(file.path("reason").asText().isEmpty());
        assertTrue(RunningWorker.suspicion(result, "anna", "dora") > 90);
        // What was missing is looked for again.
        Files.write(lost, content);
        JsonNode again =
                RunningWorker.submission(compare(), "dora").path("files").get(1);
        assertEquals("parsed", again.path("state").asText());
    }

    @Test
    void missingTemplatesAndMissingEverythingAreFaults() throws Exception {
        threePeople();
        order.template(Programs.ORIGINAL.replace("Statistics", "Template"));
        Path template = Path.of(order.root
                .path("templates")
                .get(0)
                .path("files")
                .get(0)
                .path("blob")
                .asText());
        Files.delete(template);
        assertEquals("MISSING_CONTENT", code());
        order.root.withArray("templates").removeAll();
        for (JsonNode submission : order.root.path("submissions")) {
            ((ObjectNode) submission.path("files").get(0)).put("blob", "/nowhere/at/all");
        }
        assertEquals("MISSING_CONTENT", code());
    }

    @Test
    void hostileNamesComeBackAsTheyAre() throws Exception {
        List<String> names = List.of(
                "../../etc/passwd.java",
                "a\nb\t\u0000.java",
                "\u202egpj.java",
                "-rf *.java",
                "x".repeat(3000) + ".java");
        ObjectNode anna = order.add("anna");
        order.add("beth", Programs.RENAMED);
        for (String name : names) {
            anna.withArray("files")
                    .addObject()
                    .put("path", name)
                    .put("blob", order.blob(Programs.ORIGINAL).toString());
        }
        for (int round = 0; round < 2; round++) {
            List<String> found = new ArrayList<>();
            for (JsonNode file : RunningWorker.submission(compare(), "anna").path("files")) {
                found.add(file.path("path").asText());
            }
            assertEquals(names.stream().sorted().toList(), found);
        }
    }

    @Test
    void otherFilesThanJavaAreIgnored() throws Exception {
        ObjectNode anna = order.add("anna", Programs.ORIGINAL);
        anna.withArray("files").addObject().put("path", "weights.bin").put("blob", "/nowhere");
        assertEquals(
                1, RunningWorker.submission(compare(), "anna").path("files").size());
    }

    @Test
    void aFileThatCannotBeParsedIsTold() throws Exception {
        order.add("anna", Programs.ORIGINAL, "class {{{ ((");
        order.add("beth", Programs.RENAMED);
        JsonNode result = compare();
        JsonNode file = RunningWorker.submission(result, "anna").path("files").get(1);
        assertFalse(file.path("state").asText().equals("parsed"), file::toString);
        assertTrue(RunningWorker.suspicion(result, "anna", "beth") > 90);
    }

    @Test
    void fewPairsAreKeptAndFewerExplained() throws Exception {
        for (int i = 0; i < 12; i++) {
            order.add("p" + i, Programs.ORIGINAL, "class Own" + i + " { int i = " + i + "; }");
        }
        order.root.putObject("keepPairs").put("from", 101).put("each", 1).put("most", 8);
        order.root.putObject("explain").put("most", 2);
        JsonNode result = compare();
        assertTrue(result.path("pairs").size() <= 8);
        List<Boolean> explained = new ArrayList<>();
        for (JsonNode pair : result.path("pairs")) {
            explained.add(pair.path("explained").asBoolean());
            assertEquals(
                    pair.path("explained").asBoolean(), pair.path("matches").size() > 0);
        }
        assertEquals(2, explained.stream().filter(one -> one).count());
        assertTrue(explained.getFirst());
    }

    @Test
    void theSameOrderGivesTheSameResultFromTheCacheAndAfterItsLoss() throws Exception {
        threePeople();
        String first = compare().toString();
        assertEquals(first, compare().toString());
        new CacheFolder(folder.resolve("home")).delete();
        assertEquals(first, compare().toString());
        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertEquals(first, compare().toString());
    }
}
