package gradus.server.similarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.server.execution.LineProcess;
import gradus.server.similarity.WorkerFault.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The one process of this server that reads students' sources to compare them: started on first need, at low
/// priority, and replaced after an order that it did not survive.
@ApplicationScoped
class Worker {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final String AGAIN = " Nothing is lost; it is tried again with the next submission, or now with"
            + " \"Compare again\". If it happens again, the server's log says more.";

    private final Path program;
    private final List<String> command;
    private final Duration limit;
    private final Turns turns = new Turns();
    private @Nullable LineProcess process;
    private String current = "";
    private boolean closed;

    Worker(
            SimilarityConfig config,
            @ConfigProperty(name = "gradus.dist") Path dist,
            @ConfigProperty(name = "gradus.home") Path home) {
        String shipped = dist.toAbsolutePath().resolve("bin/similarity").toString();
        String folder = home.toAbsolutePath().resolve("similarity").toString();
        List<String> own = config.command().orElseGet(() -> List.of(shipped, "worker", "--folder", folder));
        this.program = Path.of(own.getFirst());
        List<String> all = new ArrayList<>(lowPriority());
        all.addAll(own);
        this.command = List.copyOf(all);
        this.limit = config.limit();
    }

    private static List<String> lowPriority() {
        return Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(nice -> Files.isExecutable(Path.of(nice)))
                .findFirst()
                .map(nice -> List.of(nice, "-n", "19"))
                .orElse(List.of());
    }

    /// Carries an order out; false when it was stopped before its end. `cancelled` is asked once more when its turn has
    /// come; after that [#stop] ends it.
    ///
    /// @throws WorkerFault when there is no result; the next order gets a new process unless this one still answers
    boolean carryOut(WorkerOrder order, BooleanSupplier cancelled, Consumer<WorkerEvent.Progress> progress)
            throws WorkerFault, InterruptedException {
        turns.take(order.arrival());
        boolean answered = false;
        try {
            LineProcess worker = running();
            send(worker, order.line());
            begin(order.job());
            if (cancelled.getAsBoolean()) {
                stop(order.job());
            }
            boolean done = awaitEnd(worker, order.job(), progress);
            answered = true;
            return done;
        } catch (WorkerFault e) {
            answered = e.kind() == Kind.REPORTED;
            throw e;
        } finally {
            begin("");
            if (!answered) {
                kill();
            }
            turns.give();
        }
    }

    private boolean awaitEnd(LineProcess worker, String job, Consumer<WorkerEvent.Progress> progress)
            throws WorkerFault, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            WorkerEvent event = next(worker, deadline);
            if (!event.job().equals(job)) {
                continue; // an answer to a stop that came too late for its order
            }
            switch (event) {
                case WorkerEvent.Progress step -> progress.accept(step);
                case WorkerEvent.Done _ -> {
                    return true;
                }
                case WorkerEvent.Stopped _ -> {
                    return false;
                }
                case WorkerEvent.Fault(String _, String code, String message) ->
                    throw new WorkerFault(
                            Kind.REPORTED, "The comparison could not be done: " + message + " (" + code + ")." + AGAIN);
            }
        }
    }

    private WorkerEvent next(LineProcess worker, long deadline) throws WorkerFault, InterruptedException {
        return switch (worker.next(deadline)) {
            case LineProcess.Line(String text) -> read(text);
            case LineProcess.End() ->
                throw new WorkerFault(
                        Kind.BROKEN, "The comparing program ended unexpectedly. " + worker.lastWords() + AGAIN);
            case LineProcess.Silence() ->
                throw new WorkerFault(
                        Kind.BROKEN,
                        "The comparison took longer than " + limit.toSeconds() + " s and was ended." + AGAIN);
        };
    }

    private static WorkerEvent read(String line) throws WorkerFault {
        try {
            return JSON.readValue(line, WorkerEvent.class);
        } catch (JsonProcessingException _) {
            String start = line.substring(0, Math.min(line.length(), 200));
            throw new WorkerFault(Kind.BROKEN, "The comparing program wrote a line that is no event: " + start + AGAIN);
        }
    }

    private void send(LineProcess worker, Map<String, String> line) throws WorkerFault, InterruptedException {
        try {
            worker.send(JSON.writeValueAsString(line));
        } catch (IOException _) {
            throw new WorkerFault(
                    Kind.BROKEN, "The comparing program no longer listens. " + worker.lastWords() + AGAIN);
        }
    }

    /// Has an order end at its next step; nothing happens when it is not the current one.
    synchronized void stop(String job) {
        LineProcess worker = process;
        if (worker == null || !current.equals(job)) {
            return;
        }
        Map<String, String> line = new LinkedHashMap<>();
        line.put("job", job);
        line.put("do", "stop");
        try {
            worker.send(JSON.writeValueAsString(line));
        } catch (IOException _) {
            kill(); // it is dying: whoever waits for the order hears its end
        }
    }

    private synchronized LineProcess running() throws WorkerFault {
        if (closed) {
            throw new WorkerFault(Kind.NOT_STARTED, "The server is stopping." + AGAIN);
        }
        LineProcess worker = process;
        if (worker != null && worker.alive()) {
            return worker;
        }
        kill();
        if (!Files.isExecutable(program)) {
            throw new WorkerFault(
                    Kind.NOT_STARTED, "The comparing program " + program + " is not there or cannot be run." + AGAIN);
        }
        try {
            worker = LineProcess.start("similarity", command, Map.of("JAVA_HOME", System.getProperty("java.home")));
        } catch (IOException e) {
            throw new WorkerFault(
                    Kind.NOT_STARTED, "The comparing program cannot be started: " + e.getMessage() + AGAIN);
        }
        process = worker;
        return worker;
    }

    private synchronized void begin(String job) {
        current = job;
    }

    /// The id of the process, empty while there is none.
    synchronized OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    private synchronized void kill() {
        LineProcess worker = process;
        process = null;
        if (worker != null) {
            worker.close();
        }
    }

    /// Lets orders be carried out, also after a [#close].
    synchronized void open() {
        closed = false;
    }

    /// Kills the process for good; whoever waits for it hears its end.
    @PreDestroy
    synchronized void close() {
        closed = true;
        kill();
    }
}
