package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A worker on a thread of the test, spoken to as a server does.
final class RunningWorker implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final PipedOutputStream in = new PipedOutputStream();
    private final Lines out = new Lines();
    private final Thread thread;
    private final Path result;
    private int jobs;

    /// Cuts what is written into lines.
    private static final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }

    RunningWorker(Path folder, Path result) throws IOException {
        this.result = result;
        PipedInputStream input = new PipedInputStream(in, 1 << 16);
        Worker worker = new Worker(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        thread = Thread.ofPlatform().start(() -> {
            try {
                worker.work(input);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void send(String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    void send(String job, String what, Path order) throws IOException {
        send(MAPPER.createObjectNode()
                .put("job", job)
                .put("do", what)
                .put("order", order.toString())
                .put("result", result.toString())
                .toString());
    }

    JsonNode next() throws IOException, InterruptedException {
        String line = out.lines.poll(60, TimeUnit.SECONDS);
        assertTrue(line != null, "an event within a minute");
        return MAPPER.readTree(line);
    }

    /// All events up to the one that ends a job.
    List<JsonNode> events() throws IOException, InterruptedException {
        List<JsonNode> events = new ArrayList<>();
        do {
            events.add(next());
        } while (events.getLast().path("event").asText().equals("progress"));
        return events;
    }

    JsonNode compare(Path order) throws IOException, InterruptedException {
        return result("compare", order);
    }

    JsonNode arrive(Path order) throws IOException, InterruptedException {
        return result("arrive", order);
    }

    private JsonNode result(String what, Path order) throws IOException, InterruptedException {
        send(String.valueOf(++jobs), what, order);
        JsonNode last = events().getLast();
        assertEquals("done", last.path("event").asText(), last::toString);
        return MAPPER.readTree(result.toFile());
    }

    /// Sends an order that fails, and returns how.
    JsonNode fault(String what, Path order) throws IOException, InterruptedException {
        send(String.valueOf(++jobs), what, order);
        JsonNode last = events().getLast();
        assertEquals("fault", last.path("event").asText(), last::toString);
        assertEquals(String.valueOf(jobs), last.path("job").asText());
        assertTrue(last.path("message").asText().endsWith("."), last::toString);
        return last;
    }

    static JsonNode pair(JsonNode result, String a, String b) {
        for (JsonNode pair : result.path("pairs")) {
            String first = pair.path("a").asText();
            String second = pair.path("b").asText();
            if ((first.equals(a) && second.equals(b)) || (first.equals(b) && second.equals(a))) {
                return pair;
            }
        }
        return MAPPER.missingNode();
    }

    static double suspicion(JsonNode result, String a, String b) {
        return pair(result, a, b).path("suspicion").asDouble(-1);
    }

    static JsonNode submission(JsonNode result, String id) {
        for (JsonNode submission : result.path("submissions")) {
            if (submission.path("id").asText().equals(id)) {
                return submission;
            }
        }
        return MAPPER.missingNode();
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertFalse(thread.isAlive(), "the end of the input ends the worker");
    }
}
