package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.similarity.Orders.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Has the worker compare everybody, and then what was replaced or missed with everybody.
@Dependent
@Named("similarityCompareStep")
class CompareStep extends SimilarityStep {
    private final Comparer comparer;
    private final Lineages lineages;
    private final Orders orders;
    private final Runs runs;

    CompareStep(ActiveRuns active, JobContext job, Comparer comparer, Lineages lineages, Orders orders, Runs runs) {
        super(active, job);
        this.comparer = comparer;
        this.lineages = lineages;
        this.orders = orders;
        this.runs = runs;
    }

    @Override
    String run(ActiveRun run) throws WorkerFault, IOException, InterruptedException {
        Scope everybody = run.everybody();
        if (!compared(run, everybody)) {
            return STOPPED;
        }
        List<UUID> known = everybody.works().stream().map(Work::submission).toList();
        Scope others = QuarkusTransaction.requiringNew().call(() -> others(everybody.assignment(), known));
        return others.arriving().isEmpty() || compared(run, others) ? DONE : STOPPED;
    }

    private Scope others(Assignment assignment, List<UUID> known) {
        List<UUID> others = new ArrayList<>(lineages.replaced(assignment.id));
        others.addAll(lineages.missing(assignment.id));
        others.removeAll(known);
        return orders.arriving(assignment, others);
    }

    private boolean compared(ActiveRun run, Scope scope) throws WorkerFault, IOException, InterruptedException {
        if (scope.works().isEmpty()) {
            return true;
        }
        Steps steps = new Steps(step -> runs.at(run.id(), step.phase(), step.done(), step.of()));
        Optional<ResultFile> result = comparer.compare(run.id().toString(), scope, run::stopping, steps);
        result.ifPresent(found -> run.found(scope, found));
        return result.isPresent();
    }
}
