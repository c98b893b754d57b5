package gradus.server.pipeline;

import gradus.server.execution.PlatformFault;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.queue.Leases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Makes the result the attempt's result, if this node still holds the lease, and the grade follow from it.
@Dependent
@Named("publishStep")
class PublishStep extends GradeStep {
    private final Leases leases;
    private final ProgressHub progress;

    PublishStep(GradeRuns runs, JobContext job, Leases leases, ProgressHub progress) {
        super(runs, job);
        this.leases = leases;
        this.progress = progress;
    }

    @Override
    void run(GradeRun run) throws PlatformFault {
        boolean ours = QuarkusTransaction.requiringNew().call(() -> leases.finish(run.lease()));
        if (!ours) {
            throw new PlatformFault(PlatformFault.Code.LEASE_LOST, "another node took the attempt over");
        }
        run.publish();
        var evidence = run.observed().evidence();
        progress.publish(
                run.lease().attempt(),
                new Progress.Graded(
                        evidence.word(),
                        evidence.earned().milli(),
                        evidence.planned().milli()));
    }
}
