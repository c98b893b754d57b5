package gradus.server.integrity;

import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/// How long those who are named in a case have to reply: the course's own number of days, or seven.
@RequestScoped
class ReplyWindow {
    private final IntegrityPolicies policies;
    private final Dockets dockets;
    private final AuditLog audit;
    private final Caller caller;

    ReplyWindow(IntegrityPolicies policies, Dockets dockets, AuditLog audit, Caller caller) {
        this.policies = policies;
        this.dockets = dockets;
        this.audit = audit;
        this.caller = caller;
    }

    IntegrityPolicy policy() {
        UUID course = caller.course().id;
        return policies.of(course).orElseGet(() -> new IntegrityPolicy(course));
    }

    /// The end of a window that begins now: whole calendar days later, at the same local time.
    Instant endsAt(Instant now) {
        return now.atZone(caller.course().zoneId()).plusDays(policy().replyDays).toInstant();
    }

    /// Changes the window of notices that are still to be given; those that were given keep theirs.
    @Transactional
    void change(int replyDays, int version, String reason) {
        dockets.lock();
        IntegrityPolicy policy = policy();
        if (policy.version != version) {
            throw Problem.conflict(
                    "stale",
                    "Somebody else changed the reply window: you saw version " + version + ", now it is version "
                            + policy.version + " with " + PolicyText.days(policy.replyDays) + ". Load it again.");
        }
        String before = PolicyText.days(policy.replyDays);
        policy.replyDays = replyDays;
        policy.version++;
        policy.persist();
        audit.record(caller.act(
                "change reply window",
                "integrity cases",
                "from " + before + " to " + PolicyText.days(replyDays) + ": " + reason));
    }
}
