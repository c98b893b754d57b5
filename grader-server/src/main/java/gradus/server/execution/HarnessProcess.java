package gradus.server.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// A running harness; grades one job at a time and is reused until it fails.
final class HarnessProcess implements AutoCloseable {
    private final LineProcess process;

    private HarnessProcess(LineProcess process) {
        this.process = process;
    }

    /// Starts a harness and waits until it takes jobs.
    static HarnessProcess start(HarnessCommand command) throws PlatformFault, InterruptedException {
        HarnessProcess harness;
        try {
            harness = new HarnessProcess(LineProcess.start("harness", command.command(), command.environment()));
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
        return process.alive();
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

    /// Ends the harness; see [LineProcess#close()].
    @Override
    public void close() {
        process.close();
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
            process.send(line);
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.HARNESS_DIED, "the harness no longer listens. " + process.lastWords(), e);
        }
    }

    private HarnessEvent next(long deadline, PlatformFault.Code atEnd) throws PlatformFault, InterruptedException {
        return switch (process.next(deadline)) {
            case LineProcess.Line(String text) -> HarnessLines.read(text);
            case LineProcess.End() ->
                throw new PlatformFault(atEnd, "the harness ended unexpectedly. " + process.lastWords());
            case LineProcess.Silence() ->
                throw new PlatformFault(
                        PlatformFault.Code.HARNESS_SILENT,
                        "the harness did not answer in time. " + process.lastWords());
        };
    }
}
