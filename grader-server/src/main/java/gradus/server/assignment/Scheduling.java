package gradus.server.assignment;

import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Changes when an assignment opens and what share of the course it is.
@ApplicationScoped
class Scheduling {
    private final Policies policies;
    private final AuditLog audit;

    Scheduling(Policies policies, AuditLog audit) {
        this.policies = policies;
        this.audit = audit;
    }

    @Transactional
    void change(Assignment assignment, Schedule wanted, Person by) {
        String before = words(assignment);
        assignment.opensAt = Opening.of(wanted.opensAt(), policies.of(assignment));
        assignment.weightPercent = wanted.weightPercent();
        audit.record(new Act(
                by.username,
                "change schedule",
                assignment.slug,
                assignment.courseId,
                wanted.reason().strip() + " | before " + before + " | after " + words(assignment)));
    }

    private static String words(Assignment assignment) {
        return "opens " + assignment.opensAt + ", " + assignment.weightPercent + " %";
    }
}
