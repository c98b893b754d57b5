package gradus.server.pipeline;

import gradus.evidence.Evidence;
import gradus.server.execution.PlatformFault;
import gradus.server.gradebook.Grades;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.queue.Leases;
import gradus.server.score.Score;
import gradus.server.score.Scorer;
import gradus.server.submission.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Makes the result the attempt's result, if this node still holds the lease, and the grade follow from it.
@Dependent
@Named("publishStep")
class PublishStep extends GradeStep {
    private final Leases leases;
    private final Grades grades;
    private final ProgressHub progress;

    PublishStep(GradeRuns runs, JobContext job, Leases leases, Grades grades, ProgressHub progress) {
        super(runs, job);
        this.leases = leases;
        this.grades = grades;
        this.progress = progress;
    }

    @Override
    void run(GradeRun run) throws PlatformFault {
        boolean ours = QuarkusTransaction.requiringNew().call(() -> publish(run));
        if (!ours) {
            throw new PlatformFault(PlatformFault.Code.LEASE_LOST, "another node took the attempt over");
        }
        run.publish();
        Evidence evidence = run.observed().evidence();
        Score score = Scorer.score(run.order().bundle().rubric(), evidence);
        progress.publish(
                run.lease().attempt(),
                new Progress.Graded(
                        evidence.word(), score.earned().milli(), score.outOf().milli()));
    }

    private boolean publish(GradeRun run) {
        Submission submission = run.order().submission();
        grades.lock(submission.assignmentId, submission.personId);
        if (!leases.finish(run.lease())) {
            return false;
        }
        grades.recompute(submission.assignmentId, submission.personId);
        return true;
    }
}
