package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Has a class compared because a person wants it, or because a person decided something that changes all scores.
@RequestScoped
class Running {
    private final Runs runs;
    private final ActiveRuns active;
    private final Worker worker;
    private final Event<ComparisonDue> due;
    private final AuditLog audit;
    private final Caller caller;

    Running(Runs runs, ActiveRuns active, Worker worker, Event<ComparisonDue> due, AuditLog audit, Caller caller) {
        this.runs = runs;
        this.active = active;
        this.worker = worker;
        this.due = due;
        this.audit = audit;
        this.caller = caller;
    }

    /// Returns the run that is running already, if there is one.
    @Transactional
    ComparisonRun again(Assignment assignment) {
        Optional<ComparisonRun> fresh = runs.begin(assignment.id, caller.person().username + " asked for it.");
        fresh.ifPresent(_ -> audit.record(caller.act("compare submissions", assignment.slug, "the whole class")));
        return fresh.or(() -> runs.running(assignment.id)).orElseThrow();
    }

    /// Everybody is scored again at once, or as soon as the comparison that is running has ended.
    @Transactional
    void rescore(Assignment assignment, String reason) {
        if (runs.begin(assignment.id, reason).isEmpty()) {
            due.fire(new ComparisonDue(assignment.id));
        }
    }

    /// Ends a comparison; one that is over stays as it is.
    @Transactional
    void stop(Assignment assignment, String id) {
        ComparisonRun run = runs.ofAssignment(assignment.id, id);
        if (run.state != RunState.RUNNING) {
            return;
        }
        audit.record(caller.act("stop comparing", assignment.slug, "run " + run.id));
        Optional<ActiveRun> here = active.byId(run.id);
        here.ifPresent(ActiveRun::stop);
        worker.stop(run.id.toString());
        if (here.isEmpty()) {
            runs.end(run.id, RunState.STOPPED, null);
        }
    }
}
