package gradus.server.pipeline;

import gradus.evidence.Evidence;
import gradus.server.assignment.Bundle;
import gradus.server.execution.PlatformFault;
import gradus.server.queue.Lease;
import gradus.server.submission.Attempt;
import gradus.server.submission.BlobId;
import gradus.server.submission.Submission;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run of the job `grade`: what it is about, and what its steps have found so far.
final class GradeRun {
    /// What is graded, read once when the run begins.
    record Order(Attempt attempt, Submission submission, Bundle bundle, Path folder) {}

    /// What the harness observed, stored under `blob`; `hash` names the run for replays.
    record Observed(Evidence evidence, BlobId blob, String hash) {}

    private final Lease lease;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Order order;
    private volatile @Nullable Observed observed;
    private volatile @Nullable PlatformFault fault;
    private volatile boolean published;

    GradeRun(Lease lease) {
        this.lease = lease;
    }

    Lease lease() {
        return lease;
    }

    Order order() {
        return present(order, "materialise");
    }

    void order(Order read) {
        order = read;
    }

    Observed observed() {
        return present(observed, "execute");
    }

    void observed(Observed found) {
        observed = found;
    }

    /// Notes why a step failed; the first reason counts.
    void failed(PlatformFault why) {
        if (fault == null) {
            fault = why;
        }
    }

    Optional<PlatformFault> fault() {
        return Optional.ofNullable(fault);
    }

    boolean published() {
        return published;
    }

    void publish() {
        published = true;
    }

    void end() {
        end.countDown();
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        return end.await(seconds, TimeUnit.SECONDS);
    }

    private static <T> T present(@Nullable T value, String step) {
        if (value == null) {
            throw new IllegalStateException("the step " + step + " has not run");
        }
        return value;
    }
}
