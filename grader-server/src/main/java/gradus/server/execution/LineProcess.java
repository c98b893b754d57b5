package gradus.server.execution;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A child process that one speaks with in lines; it ends by itself when its input does, as when this server dies.
public final class LineProcess implements AutoCloseable {
    /// What came from the process until a moment: a line, that there will be no more, or nothing.
    public sealed interface Heard {}

    public record Line(String text) implements Heard {}

    public record End() implements Heard {}

    public record Silence() implements Heard {}

    private static final Duration END_WAIT = Duration.ofSeconds(4);
    private static final Duration KILL_WAIT = Duration.ofSeconds(5);

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final LastWords lastWords;

    private LineProcess(Process process, String name) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.lastWords = LastWords.of(process);
        // Reading a pipe blocks the carrier of a virtual thread, and there are only as many carriers as cores.
        Thread.ofPlatform().daemon().name(name + "-" + process.pid()).start(this::listen);
    }

    public static LineProcess start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new LineProcess(builder.start(), name);
    }

    /// @throws IOException when the process no longer listens
    public synchronized void send(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
    }

    /// Waits for the next line; `deadline` is a [System#nanoTime].
    public Heard next(long deadline) throws InterruptedException {
        Heard next = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return next == null ? new Silence() : next;
    }

    /// How the process ended, if it has, and the end of what it wrote to its standard error.
    public String lastWords() throws InterruptedException {
        return lastWords.text();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /// Tells the process to end, which a harness does in order, sandboxes included; one that does not end in time is
    /// killed with every process below it.
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(END_WAIT)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            endsWithin(KILL_WAIT);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(new Line(line));
            }
        } catch (IOException e) {
            // The pipe broke because the process is gone: for the waiting side this is the end like any other.
        } finally {
            heard.add(new End());
        }
    }
}
