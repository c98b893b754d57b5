package gradus.server.similarity;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Wakes whoever waits for the job, whether it ended well or not.
@Dependent
@Named("similarityJobEnd")
class SimilarityJobEnd extends AbstractJobListener {
    private final ActiveRuns runs;
    private final JobContext job;

    SimilarityJobEnd(ActiveRuns runs, JobContext job) {
        this.runs = runs;
        this.job = job;
    }

    @Override
    public void afterJob() {
        runs.of(job).end();
    }
}
