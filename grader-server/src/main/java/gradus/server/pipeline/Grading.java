package gradus.server.pipeline;

import gradus.server.execution.PlatformFault;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.queue.HeldLeases;
import gradus.server.queue.Lease;
import gradus.server.queue.Leases;
import gradus.server.submission.AttemptState;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Sees one leased attempt through: its job is started, waited for, and what becomes of the attempt is written
/// down.
@ApplicationScoped
class Grading {
    private static final Logger LOG = Logger.getLogger(Grading.class);

    /// The harness has its own limits; this one only catches a job that the batch runtime lost.
    private static final long LONGEST_JOB_SECONDS = 6L * 3600;

    private final GradeRuns runs;
    private final Leases leases;
    private final HeldLeases held;
    private final ProgressHub progress;
    private final WorkFolders folders;
    private final EntityManager entities;

    Grading(
            GradeRuns runs,
            Leases leases,
            HeldLeases held,
            ProgressHub progress,
            WorkFolders folders,
            EntityManager entities) {
        this.runs = runs;
        this.leases = leases;
        this.held = held;
        this.progress = progress;
        this.folders = folders;
        this.entities = entities;
    }

    /// Grades a leased attempt and returns whether it was published; `stopping` says that the server is going
    /// down.
    boolean grade(Lease lease, BooleanSupplier stopping) throws InterruptedException {
        held.hold(lease);
        progress.publish(lease.attempt(), new Progress.State(AttemptState.RUNNING.name(), false, null));
        GradeRun run = runs.open(lease);
        try {
            note(lease.attempt(), runs.start(run));
            if (!run.awaitEnd(LONGEST_JOB_SECONDS)) {
                run.failed(new PlatformFault(PlatformFault.Code.SERVER, "the batch job never ended"));
            }
        } catch (BatchRuntimeException e) {
            run.failed(new PlatformFault(PlatformFault.Code.SERVER, "the batch job cannot be started: " + e, e));
        } finally {
            runs.close(run);
            held.release(lease);
            end(run, stopping.getAsBoolean());
        }
        return run.published();
    }

    @Transactional
    void note(UUID attempt, long execution) {
        entities.createQuery("update Attempt set batchExecution = :execution where id = :id")
                .setParameter("execution", execution)
                .setParameter("id", attempt)
                .executeUpdate();
    }

    private void end(GradeRun run, boolean stopping) {
        Lease lease = run.lease();
        try {
            folders.close(folders.of(lease.attempt()));
        } catch (IOException e) {
            LOG.warnf("The work folder of attempt %s cannot be removed: %s", lease.attempt(), e.getMessage());
        }
        if (run.published()) {
            return;
        }
        if (stopping) {
            leases.giveBack(lease);
            return;
        }
        PlatformFault fault = run.fault()
                .orElseGet(() -> new PlatformFault(PlatformFault.Code.SERVER, "the batch job ended without a reason"));
        LOG.errorf(fault, "Attempt %s could not be graded", lease.attempt());
        leases.fault(lease, fault.reason()).ifPresent(state -> tell(lease.attempt(), state));
    }

    private void tell(UUID attempt, AttemptState state) {
        boolean parked = state == AttemptState.PARKED;
        progress.publish(
                attempt,
                new Progress.Fault(
                        parked
                                ? "Grading failed repeatedly for a reason that is not your fault. The staff sees it;"
                                        + " nothing is lost."
                                : "Grading was interrupted for a reason that is not your fault; it starts again.",
                        parked));
    }
}
