package gradus.server.similarity;

import gradus.server.assignment.Assignments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Finds everybody's newest work.
@Dependent
@Named("similarityReadStep")
class ReadStep extends SimilarityStep {
    private final Assignments assignments;
    private final Orders orders;

    ReadStep(ActiveRuns runs, JobContext job, Assignments assignments, Orders orders) {
        super(runs, job);
        this.assignments = assignments;
        this.orders = orders;
    }

    @Override
    String run(ActiveRun run) {
        run.everybody(QuarkusTransaction.requiringNew()
                .call(() -> orders.everybody(assignments.byId(run.assignment()).orElseThrow())));
        return DONE;
    }
}
