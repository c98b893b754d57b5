package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.similarity.fakes.Pdfs;
import gradus.similarity.fakes.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final String TEXT = "We trained the network for forty epochs and saw the loss fall below one tenth";
    private static final String OTHER = "Our model converged slowly because the batches were small so we gave up";

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

    private void add(String id, String program, byte[] report) throws IOException {
        order.add(id, program).put("report", order.blob(report).toString());
    }

    private JsonNode compare() throws IOException, InterruptedException {
        return worker.compare(order.write());
    }

    @Test
    void reportsAreComparedBesideTheCode() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(OTHER, TEXT));
        add("beth", Programs.RENAMED, Pdfs.of(TEXT));
        JsonNode report = RunningWorker.pair(compare(), "anna", "beth").path("report");
        assertTrue(report.path("similarity").asDouble() > 0.4, report::toString);
        JsonNode passage = report.path("passages").get(0);
        assertTrue(passage.path("words").asText().startsWith("we trained the network"), passage::toString);
        assertEquals(2, passage.path("pageA").asInt());
        assertEquals(1, passage.path("pageB").asInt());
    }

    @Test
    void whatTheHandoutSaysIsNobodys() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(TEXT));
        add("beth", Programs.RENAMED, Pdfs.of(TEXT));
        order.root.put("sheet", order.blob("# Sheet\n\n" + TEXT + ".\n").toString());
        JsonNode report = RunningWorker.pair(compare(), "anna", "beth").path("report");
        assertEquals(0, report.path("similarity").asDouble());
        assertEquals(0, report.path("passages").size());
    }

    @Test
    void aHandoutThatIsGoneIsAFault() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(TEXT));
        order.root.put("sheet", "/nowhere/handout.md");
        JsonNode fault = worker.fault("compare", order.write());
        assertEquals("MISSING_CONTENT", fault.path("code").asText());
    }

    @Test
    void aReportThatCannotBeReadIsToldAndTheCodeIsCompared() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(TEXT));
        add("beth", Programs.RENAMED, "no pdf at all".getBytes(StandardCharsets.US_ASCII));
        order.add("carl", Programs.OTHER).put("report", "/nowhere/report.pdf");
        for (int round = 0; round < 2; round++) {
            JsonNode result = compare();
            assertTrue(RunningWorker.suspicion(result, "anna", "beth") > 90);
            assertTrue(RunningWorker.pair(result, "anna", "beth").path("report").isNull());
            assertEquals(
                    1, RunningWorker.submission(result, "anna").path("files").size());
            for (String id : new String[] {"beth", "carl"}) {
                JsonNode file =
                        RunningWorker.submission(result, id).path("files").get(1);
                assertEquals("report.pdf", file.path("path").asText());
                assertEquals("unreadable", file.path("state").asText());
                assertFalse(file.path("reason").asText().isEmpty());
            }
        }
    }

    @Test
    void pairsThatAreNotExplainedHaveNoPassages() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(TEXT));
        add("beth", Programs.RENAMED, Pdfs.of(TEXT));
        order.root.putObject("explain").put("most", 0);
        JsonNode pair = RunningWorker.pair(compare(), "anna", "beth");
        assertTrue(pair.path("report").isNull());
        assertFalse(pair.path("explained").asBoolean());
    }

    @Test
    void reportsOfNewcomersAreCompared() throws Exception {
        add("anna", Programs.ORIGINAL, Pdfs.of(TEXT));
        compare();
        add("beth", Programs.RENAMED, Pdfs.of(TEXT));
        order.root.withArray("arriving").add("beth");
        JsonNode pair = RunningWorker.pair(worker.arrive(order.write()), "anna", "beth");
        assertEquals(1, pair.path("report").path("similarity").asDouble());
    }

    @Test
    void aReportIsReadOnce() throws Exception {
        ReportCache cache = new ReportCache(new CacheFolder(folder.resolve("reports")));
        Path file = order.blob(Pdfs.of(TEXT, OTHER));
        ReportCache.Entry first = cache.read(file);
        assertEquals(first, cache.read(file));
        assertTrue(first instanceof ReportCache.Entry.Text text && text.pages().size() == 2);
        assertEquals(1, new CacheFolder(folder.resolve("reports")).entries().size());
    }

    @Test
    void aReportThatEndsItsReaderIsNotReadForEver() throws Exception {
        CacheFolder home = new CacheFolder(folder.resolve("reports"));
        ReportCache cache = new ReportCache(home);
        Path file = order.blob(Pdfs.of(TEXT));
        cache.read(file);
        String key = String.valueOf(home.entries().getFirst().getFileName());
        home.delete(key);
        home.write(key + ".begun", new byte[] {2});
        assertTrue(cache.read(file) instanceof ReportCache.Entry.Text);
        home.delete(key);
        // As if the process had ended three times on the way.
        home.write(key + ".begun", new byte[] {3});
        assertTrue(cache.read(file) instanceof ReportCache.Entry.Unreadable unreadable
                && unreadable.reason().contains("several times"));
        Files.delete(file);
        assertTrue(cache.read(file) instanceof ReportCache.Entry.Unreadable);
    }
}
