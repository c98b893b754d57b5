package gradus.server.pipeline;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Wakes the slot that waits for the job, whether it ended well or not.
@Dependent
@Named("gradeJobEnd")
class GradeJobEnd extends AbstractJobListener {
    private final GradeRuns runs;
    private final JobContext job;

    GradeJobEnd(GradeRuns runs, JobContext job) {
        this.runs = runs;
        this.job = job;
    }

    @Override
    public void afterJob() {
        runs.of(job).end();
    }
}
