package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.similarity.fakes.Programs;
import gradus.similarity.synthetic.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the worker says to lines that ask for something else than a comparison that works.
class JobsTest {
    @TempDir
    private Path folder;

    private RunningWorker worker() throws IOException {
        return new RunningWorker(folder.resolve("home"), folder.resolve("result.json"));
    }

    private Path small() throws IOException {
        WrittenOrder order = new WrittenOrder(folder);
        order.add("anna", Programs.ORIGINAL);
        order.add("beth", Programs.RENAMED);
        return order.write();
    }

    /// Large enough to be stopped on its way.
    private Path large() throws IOException {
        WrittenOrder order = new WrittenOrder(folder);
        order.root.put("lineage", "large");
        Sheet sheet = new Sheet(3, 0, 60, 0.2);
        for (int i = 0; i < 120; i++) {
            order.add(sheet.sources("p" + i, sheet.solution(i)));
        }
        return order.write();
    }

    private static String fault(JsonNode event) {
        assertEquals("fault", event.path("event").asText(), event::toString);
        assertFalse(event.path("message").asText().isEmpty(), event::toString);
        return event.path("code").asText();
    }

    @Test
    void linesThatAreNoJobsAreAnswered() throws Exception {
        try (RunningWorker worker = worker()) {
            for (String line : List.of(
                    "nonsense",
                    "",
                    "[]",
                    "{\"job\":\"1\"}",
                    "{\"job\":\"1\",\"do\":\"dance\"}",
                    "{\"do\":\"stop\"}",
                    "{\"job\":\"1\",\"do\":\"compare\",\"order\":\"/x\"}",
                    "{\"job\":\"1\",\"do\":\"compare\",\"order\":\"\\u0000\",\"result\":\"/y\"}")) {
                worker.send(line);
                assertEquals("BAD_JOB", fault(worker.next()), line);
            }
            assertEquals(2, worker.compare(small()).path("submissions").size());
        }
    }

    @Test
    void ordersThatCannotBeReadAreAnswered() throws Exception {
        try (RunningWorker worker = worker()) {
            assertEquals("BAD_ORDER", fault(worker.fault("compare", folder.resolve("nowhere.json"))));
            for (String text : List.of("", "[1]", "{", "{\"lineage\":\"x\"}")) {
                Path order = Files.writeString(folder.resolve("order.json"), text);
                assertEquals("BAD_ORDER", fault(worker.fault("compare", order)), text);
            }
            assertEquals(2, worker.compare(small()).path("submissions").size());
        }
    }

    @Test
    void aResultThatCannotBeWrittenIsAFault() throws Exception {
        try (RunningWorker worker = new RunningWorker(folder.resolve("home"), folder.resolve("no/folder/result"))) {
            assertEquals("RESULT", fault(worker.fault("compare", small())));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFaultThatSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("home"), "a file where the folder should be");
        try (RunningWorker worker = worker()) {
            JsonNode fault = worker.fault("compare", small());
            assertEquals("FOLDER", fault(fault));
            assertTrue(fault.path("message").asText().contains(file.toString()), fault::toString);
            Files.delete(file);
            assertEquals(2, worker.compare(small()).path("submissions").size());
        }
    }

    @Test
    void aCacheThatBecomesUnwritableIsAFaultToo() throws Exception {
        try (RunningWorker worker = worker()) {
            worker.compare(small());
            new CacheFolder(folder.resolve("home/some-sheet")).delete();
            Files.writeString(folder.resolve("home/some-sheet"), "in the way");
            assertEquals("FOLDER", fault(worker.fault("compare", small())));
        }
    }

    @Test
    void twoWorkersDoNotShareAFolder() throws Exception {
        try (RunningWorker first = worker();
                RunningWorker second = worker()) {
            first.compare(small());
            assertEquals("FOLDER", fault(second.fault("compare", small())));
        }
        try (RunningWorker third = worker()) {
            assertEquals(2, third.compare(small()).path("submissions").size());
        }
    }

    @Test
    void aRunningJobIsStoppedAndTheNextOneRuns() throws Exception {
        try (RunningWorker worker = worker()) {
            worker.send("long", "compare", large());
            assertEquals("progress", worker.next().path("event").asText());
            worker.send("{\"job\":\"long\",\"do\":\"stop\"}");
            JsonNode last = worker.events().getLast();
            assertEquals("stopped", last.path("event").asText(), last::toString);
            assertEquals("long", last.path("job").asText());
            assertFalse(Files.exists(folder.resolve("result.json")));
            assertEquals(2, worker.compare(small()).path("submissions").size());
        }
    }

    @Test
    void aWaitingJobIsStoppedBeforeItBegins() throws Exception {
        try (RunningWorker worker = worker()) {
            worker.send("long", "compare", large());
            assertEquals("progress", worker.next().path("event").asText());
            worker.send("waiting", "compare", folder.resolve("nowhere.json"));
            worker.send("{\"job\":\"waiting\",\"do\":\"stop\"}");
            worker.send("{\"job\":\"long\",\"do\":\"stop\"}");
            assertEquals("long", worker.events().getLast().path("job").asText());
            assertEquals(
                    "{\"job\":\"waiting\",\"event\":\"stopped\"}", worker.next().toString());
        }
    }

    @Test
    void stoppingWhatIsOverChangesNothing() throws Exception {
        try (RunningWorker worker = worker()) {
            Path order = small();
            worker.compare(order);
            worker.send("{\"job\":\"1\",\"do\":\"stop\"}");
            worker.send("{\"job\":\"2\",\"do\":\"stop\"}");
            worker.compare(order);
        }
    }

    @Test
    void twoJobsOfOneNameAreTooMany() throws Exception {
        try (RunningWorker worker = worker()) {
            Path order = large();
            worker.send("same", "compare", order);
            worker.send("same", "compare", order);
            JsonNode event = worker.next();
            while (event.path("event").asText().equals("progress")) {
                event = worker.next();
            }
            assertEquals("BAD_JOB", fault(event));
            worker.send("{\"job\":\"same\",\"do\":\"stop\"}");
            assertEquals("stopped", worker.events().getLast().path("event").asText());
        }
    }

    @Test
    void theEndOfTheInputEndsTheWorkerInTheMiddleOfAJob() throws Exception {
        RunningWorker worker = worker();
        worker.send("long", "compare", large());
        assertEquals("progress", worker.next().path("event").asText());
        worker.close();
        assertEquals("stopped", worker.events().getLast().path("event").asText());
    }
}
