package gradus.server.execution;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A running harness; grades one job at a time and is reused until it fails.
final class HarnessProcess implements AutoCloseable {
    /// What the reading thread heard: a line, or that there will be no more.
    private sealed interface Heard {
        record Line(String text) implements Heard {}

        record End() implements Heard {}
    }

    private static final Duration END_WAIT = Duration.ofSeconds(4);
    private static final Duration KILL_WAIT = Duration.ofSeconds(5);

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final LastWords lastWords;

    private HarnessProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.lastWords = LastWords.of(process);
        // Reading a pipe blocks the carrier of a virtual thread, and there are only as many carriers as cores.
        Thread.ofPlatform().daemon().name("harness-" + process.pid()).start(this::listen);
    }

    /// Starts a harness and waits until it takes jobs.
    static HarnessProcess start(HarnessCommand command) throws PlatformFault, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.command());
        builder.environment().putAll(command.environment());
        HarnessProcess harness;
        try {
            harness = new HarnessProcess(builder.start());
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.HARNESS_NOT_STARTED, "the harness cannot be started: " + e.getMessage(), e);
        }
        harness.awaitReady(command.startLimit());
        return harness;
    }

    /// Has a student's process started ahead of need for an assignment; there is no answer to wait for.
    void prime(Path bundle) throws PlatformFault, InterruptedException {
        send(HarnessLines.prime(bundle));
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Grades one job and returns the evidence hash; every event is passed on as it arrives.
    ///
    /// @throws PlatformFault when the harness dies, is silent beyond `limit`, or reports a fault; close it then
    String grade(GradingJob job, Duration limit, Consumer<HarnessEvent> progress)
            throws PlatformFault, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        send(HarnessLines.write(job));
        while (true) {
            HarnessEvent event = next(deadline, PlatformFault.Code.HARNESS_DIED);
            if (!event.job().equals(job.job())) {
                throw new PlatformFault(
                        PlatformFault.Code.HARNESS_GARBLED, "the harness spoke of another job: " + event);
            }
            if (event instanceof HarnessEvent.Fault fault) {
                throw new PlatformFault(PlatformFault.Code.HARNESS_REPORTED, fault.code() + ": " + fault.message());
            }
            progress.accept(event);
            if (event instanceof HarnessEvent.Graded graded) {
                return graded.hash();
            }
        }
    }

    /// Ends the harness, which takes its sandboxes down in order; one that does not end in time is killed with
    /// every process below it.
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

    private void awaitReady(Duration limit) throws PlatformFault, InterruptedException {
        try {
            HarnessEvent first = next(System.nanoTime() + limit.toNanos(), PlatformFault.Code.HARNESS_NOT_STARTED);
            if (!(first instanceof HarnessEvent.Ready)) {
                throw new PlatformFault(
                        PlatformFault.Code.HARNESS_GARBLED, "the harness began with " + first + " instead of ready");
            }
        } catch (PlatformFault | InterruptedException e) {
            close();
            throw e;
        }
    }

    private void send(String line) throws PlatformFault, InterruptedException {
        try {
            orders.write(line);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.HARNESS_DIED, "the harness no longer listens. " + lastWords.text(), e);
        }
    }

    private HarnessEvent next(long deadline, PlatformFault.Code atEnd) throws PlatformFault, InterruptedException {
        Heard next = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return switch (next) {
            case Heard.Line(String text) -> HarnessLines.read(text);
            case Heard.End _ -> throw new PlatformFault(atEnd, "the harness ended unexpectedly. " + lastWords.text());
            case null ->
                throw new PlatformFault(
                        PlatformFault.Code.HARNESS_SILENT, "the harness did not answer in time. " + lastWords.text());
        };
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(new Heard.Line(line));
            }
        } catch (IOException e) {
            // The pipe broke because the process is gone: for the waiting side this is the end like any other.
        } finally {
            heard.add(new Heard.End());
        }
    }
}
