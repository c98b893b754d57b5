package gradus.server.attempt;

import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.platform.Problem;
import gradus.server.queue.AttemptQueue;
import gradus.server.submission.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Lets an attempt that was parked after faults of ours be graded again.
@ApplicationScoped
class Requeueing {
    private final AttemptQueue queue;
    private final AuditLog audit;
    private final Caller caller;

    Requeueing(AttemptQueue queue, AuditLog audit, Caller caller) {
        this.queue = queue;
        this.audit = audit;
        this.caller = caller;
    }

    /// @throws Problem 409 when the attempt is not parked, perhaps because somebody else was faster
    @Transactional
    public void requeue(Attempt parked) {
        if (!queue.unpark(parked.id)) {
            throw Problem.conflict(
                    "not-parked", "Only a parked attempt is graded again; this one is " + parked.state + " by now.");
        }
        audit.record(new Act(
                caller.person().username,
                "grade a parked attempt again",
                parked.id.toString(),
                caller.course().id,
                "parked because of " + parked.faultReason));
    }
}
