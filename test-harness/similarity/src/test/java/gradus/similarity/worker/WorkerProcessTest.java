package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.similarity.fakes.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The worker as the server starts it: a process, its standard streams and its memory.
class WorkerProcessTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    /// A process that ends with the test.
    private final class Spoken implements AutoCloseable {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        Spoken(String... options) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of(options));
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    "gradus.similarity.command.Main",
                    "worker",
                    "--folder",
                    folder.resolve("home").toString()));
            process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        JsonNode answer(String job, Path order) throws IOException {
            in.write(MAPPER.createObjectNode()
                            .put("job", job)
                            .put("do", "compare")
                            .put("order", order.toString())
                            .put("result", folder.resolve("result.json").toString())
                    + "\n");
            in.flush();
            String line = out.readLine();
            while (line != null && MAPPER.readTree(line).path("event").asText().equals("progress")) {
                line = out.readLine();
            }
            return MAPPER.readTree(String.valueOf(line));
        }

        @Override
        public void close() throws IOException {
            in.close();
            try {
                boolean ended = process.waitFor(60, TimeUnit.SECONDS);
                process.destroyForcibly().waitFor();
                assertTrue(ended, "the end of the input ends the process");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertEquals(0, process.exitValue());
        }
    }

    private WrittenOrder order() {
        return new WrittenOrder(folder);
    }

    private Path small() throws IOException {
        WrittenOrder order = order();
        order.add("anna", Programs.ORIGINAL);
        order.add("beth", Programs.RENAMED);
        return order.write();
    }

    /// Comments of so many different words that a heap of 24 MB cannot hold what they become.
    private Path huge() throws IOException {
        WrittenOrder order = order();
        order.root.put("lineage", "huge");
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder("class A { void m() {\n");
            for (int line = 0; line < 6_000; line++) {
                text.append("call")
                        .append(i)
                        .append("_")
                        .append(line)
                        .append(" = other(")
                        .append(line * i)
                        .append(");\n");
            }
            order.add("p" + i, text.append("}}\n").toString());
        }
        return order.write();
    }

    @Test
    void aProcessComparesAndEndsWithItsInput() throws Exception {
        try (Spoken worker = new Spoken("-Xmx512m")) {
            assertEquals(
                    "{\"job\":\"1\",\"event\":\"done\"}",
                    worker.answer("1", small()).toString());
            JsonNode result = MAPPER.readTree(folder.resolve("result.json").toFile());
            assertTrue(RunningWorker.suspicion(result, "anna", "beth") > 90);
            assertEquals(
                    "fault",
                    worker.answer("2", folder.resolve("nowhere")).path("event").asText());
            assertEquals("done", worker.answer("3", small()).path("event").asText());
        }
    }

    @Test
    void tooLittleMemoryIsAFaultAndTheWorkerGoesOn() throws Exception {
        try (Spoken worker = new Spoken("-Xmx24m")) {
            JsonNode answer = worker.answer("1", huge());
            assertEquals("OUT_OF_MEMORY", answer.path("code").asText(), answer::toString);
            assertTrue(answer.path("message").asText().contains("SIMILARITY_HEAP"), answer::toString);
            assertEquals("done", worker.answer("2", small()).path("event").asText());
        }
    }

    @Test
    void aSecondProcessGoesOnWithWhatTheFirstOneKept() throws Exception {
        Path order = small();
        try (Spoken worker = new Spoken("-Xmx512m")) {
            worker.answer("1", order);
        }
        String first = Files.readString(folder.resolve("result.json"));
        try (Spoken worker = new Spoken("-Xmx512m")) {
            worker.answer("1", order);
        }
        assertEquals(first, Files.readString(folder.resolve("result.json")));
    }

    @Test
    void withoutAFolderItSaysWhatItWants() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "gradus.similarity.command.Main",
                        "worker")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
        assertTrue(said.contains("--folder"), said);
    }
}
