package gradus.server.similarity;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import java.io.IOException;

/// One step of the job `similarity`. What staff can be told of its failure is noted in the run.
abstract class SimilarityStep extends AbstractBatchlet {
    static final String DONE = "done";
    static final String STOPPED = "stopped";

    private final ActiveRuns runs;
    private final JobContext job;

    SimilarityStep(ActiveRuns runs, JobContext job) {
        this.runs = runs;
        this.job = job;
    }

    /// Returns how the step ended: [#DONE] or [#STOPPED].
    abstract String run(ActiveRun run) throws WorkerFault, IOException, InterruptedException;

    @Override
    public final String process() throws WorkerFault, IOException, InterruptedException {
        ActiveRun run = runs.of(job);
        try {
            return run(run);
        } catch (WorkerFault e) {
            run.failed(e.sentence());
            throw e;
        }
    }
}
