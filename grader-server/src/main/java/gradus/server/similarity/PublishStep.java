package gradus.server.similarity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/// Makes what was found what staff see, all at once.
@Dependent
@Named("similarityPublishStep")
class PublishStep extends SimilarityStep {
    private final ComparisonStore store;
    private final Runs runs;

    PublishStep(ActiveRuns active, JobContext job, ComparisonStore store, Runs runs) {
        super(active, job);
        this.store = store;
        this.runs = runs;
    }

    @Override
    String run(ActiveRun run) {
        runs.at(run.id(), "publishing", 0, 1);
        QuarkusTransaction.requiringNew().run(() -> {
            run.found().forEach(found -> store.store(found.scope(), found.result()));
            String engine = run.found().stream()
                    .findFirst()
                    .map(found -> found.result().engine())
                    .orElse("");
            runs.done(run.id(), engine);
        });
        run.publish();
        return DONE;
    }
}
