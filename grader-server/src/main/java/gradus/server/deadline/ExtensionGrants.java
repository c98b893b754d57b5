package gradus.server.deadline;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Extension;
import gradus.server.assignment.Extensions;
import gradus.server.assignment.Policies;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.course.Memberships;
import gradus.server.course.Role;
import gradus.server.gradebook.Grades;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;

/// Moves the deadline of one student, and computes their grade anew: what was late may now be on time.
@RequestScoped
class ExtensionGrants {
    private final Extensions extensions;
    private final Policies policies;
    private final Persons persons;
    private final Memberships memberships;
    private final Grades grades;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    ExtensionGrants(
            Extensions extensions,
            Policies policies,
            Persons persons,
            Memberships memberships,
            Grades grades,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.extensions = extensions;
        this.policies = policies;
        this.persons = persons;
        this.memberships = memberships;
        this.grades = grades;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    void grant(Assignment assignment, String username, LocalDateTime deadline, String reason) {
        Person student = student(assignment, username);
        if (deadline.isBefore(policies.of(assignment).deadline())) {
            throw Problem.invalid("extension", "An extension must not end before everybody's deadline.");
        }
        Optional<Extension> earlier = extensions.of(assignment.id, student.id);
        if (earlier.isPresent()) {
            Extension extension = earlier.get();
            extension.deadline = deadline;
            extension.reason = reason;
            extension.grantedBy = caller.person().id;
            extension.grantedAt = time.instant();
        } else {
            new Extension(assignment.id, student.id, deadline, reason, caller.person().id, time.instant()).persist();
        }
        audit.record(caller.act("extend", assignment.slug + " for " + username, "to " + deadline + ": " + reason));
        grades.recompute(assignment.id, student.id);
    }

    private Person student(Assignment assignment, String username) {
        return persons.byUsername(username)
                .filter(person -> memberships
                        .of(assignment.courseId, person.id)
                        .filter(membership -> membership.role == Role.STUDENT)
                        .isPresent())
                .orElseThrow(
                        () -> Problem.invalid("no-student", "No student of this course is named '" + username + "'."));
    }
}
