package gradus.server.similarity;

import gradus.server.assignment.Assignments;
import gradus.server.similarity.Orders.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Compares what has just come in with everybody's newest work.
@ApplicationScoped
class Arrivals {
    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final Assignments assignments;
    private final Orders orders;
    private final Comparer comparer;
    private final ComparisonStore store;

    Arrivals(Assignments assignments, Orders orders, Comparer comparer, ComparisonStore store) {
        this.assignments = assignments;
        this.orders = orders;
        this.comparer = comparer;
        this.store = store;
    }

    /// Says whether something was compared, so that the class has to be compared again.
    ///
    /// One that the worker does not survive is noted and named to the staff,
    /// and the others of its burst are tried alone.
    boolean compare(UUID assignment, List<UUID> submissions) throws InterruptedException {
        try {
            return compared(assignment, submissions);
        } catch (WorkerFault e) {
            LOG.warnf("%d new submissions were not compared: %s", submissions.size(), e.sentence());
            if (e.kind() == WorkerFault.Kind.NOT_STARTED) {
                return false; // none of them is at fault: the next comparison of the class makes up for them
            }
            if (submissions.size() == 1) {
                store.failed(assignment, submissions.getFirst(), e.sentence());
                return true;
            }
        } catch (IOException e) {
            LOG.warnf(e, "%d new submissions were not compared", submissions.size());
            return false;
        }
        boolean any = false;
        for (UUID submission : submissions) {
            any |= compare(assignment, List.of(submission));
        }
        return any;
    }

    private boolean compared(UUID assignment, List<UUID> submissions)
            throws WorkerFault, IOException, InterruptedException {
        Scope scope = QuarkusTransaction.requiringNew()
                .call(() -> orders.arriving(assignments.byId(assignment).orElseThrow(), submissions));
        if (scope.arriving().isEmpty()) {
            return false;
        }
        Optional<ResultFile> result = comparer.compare("arrival-" + UUID.randomUUID(), scope, () -> false, _ -> {});
        result.ifPresent(found -> store.store(scope, found));
        return result.isPresent();
    }
}
