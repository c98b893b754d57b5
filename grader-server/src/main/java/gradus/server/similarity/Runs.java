package gradus.server.similarity;

import gradus.server.platform.Problem;
import gradus.server.queue.Node;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of comparisons of whole classes.
@ApplicationScoped
class Runs {
    private static final String CUT_OFF =
            "The server stopped in the middle of this comparison. Nothing is lost: it is done again.";

    private final Comparisons comparisons;
    private final Event<RunBegun> begun;
    private final Node node;
    private final InstantSource time;

    Runs(Comparisons comparisons, Event<RunBegun> begun, Node node, InstantSource time) {
        this.comparisons = comparisons;
        this.begun = begun;
        this.node = node;
        this.time = time;
    }

    /// Enters a run, to be done as soon as the transaction has succeeded; empty when one of this assignment is running.
    @Transactional
    public Optional<ComparisonRun> begin(UUID assignment, String reason) {
        comparisons
                .session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", assignment.getMostSignificantBits() + assignment.getLeastSignificantBits())
                .getSingleResult();
        if (running(assignment).isPresent()) {
            return Optional.empty();
        }
        ComparisonRun run = new ComparisonRun(assignment, reason, node.name(), time.instant());
        run.persist();
        begun.fire(new RunBegun(run.id));
        return Optional.of(run);
    }

    @Transactional
    public Optional<ComparisonRun> running(UUID assignment) {
        return newest(assignment).filter(run -> run.state == RunState.RUNNING);
    }

    @Transactional
    public Optional<ComparisonRun> newest(UUID assignment) {
        return comparisons.runs(assignment).stream().findFirst();
    }

    @Transactional
    public Optional<ComparisonRun> byId(UUID run) {
        return comparisons.run(run);
    }

    ComparisonRun ofAssignment(UUID assignment, String id) {
        return Ids.read(id)
                .flatMap(comparisons::run)
                .filter(run -> run.assignmentId.equals(assignment))
                .orElseThrow(
                        () -> Problem.notFound("There is no such comparison of this assignment: load the page again."));
    }

    @Transactional
    public void at(UUID id, String phase, int done, int of) {
        comparisons.run(id).filter(run -> run.state == RunState.RUNNING).ifPresent(run -> {
            run.phase = Storable.of(phase);
            run.done = done;
            run.total = of;
        });
    }

    @Transactional
    public void end(UUID id, RunState state, @Nullable String message) {
        comparisons.run(id).filter(run -> run.state == RunState.RUNNING).ifPresent(run -> {
            run.state = state;
            run.message = message == null ? null : Storable.of(message);
            run.finishedAt = time.instant();
        });
    }

    @Transactional
    public void done(UUID id, String engine) {
        comparisons.run(id).ifPresent(run -> run.engine = Storable.of(engine));
        end(id, RunState.DONE, null);
    }

    /// Ends what this node was doing when it was killed; returns the assignments concerned.
    @Transactional
    public List<UUID> closeCutOff() {
        List<ComparisonRun> left = comparisons.inState(RunState.RUNNING, node.name());
        left.forEach(run -> end(run.id, RunState.FAILED, CUT_OFF));
        return left.stream().map(run -> run.assignmentId).toList();
    }

    /// Lists assignments in which something was compared on arrival and the class was not compared since.
    @Transactional
    public List<UUID> due() {
        return comparisons.session().createNativeQuery("""
                        select distinct c.assignment_id from compared_work c where c.failure is null and not exists (
                          select 1 from comparison_run r where r.assignment_id = c.assignment_id
                            and r.started_at >= c.compared_at or r.assignment_id = c.assignment_id
                            and r.finished_at >= c.compared_at)
                        """, UUID.class).getResultList();
    }

    /// Lists assignments with submissions that were never compared.
    @Transactional
    public List<UUID> behind() {
        return comparisons.session().createNativeQuery("""
                        select distinct w.assignment_id from student_work w where not exists (
                          select 1 from compared_work c
                          where c.assignment_id = w.assignment_id and c.submission_id = w.submission_id)
                        """, UUID.class).getResultList();
    }
}
