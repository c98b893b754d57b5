package gradus.server.assignment;

import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.course.Course;
import gradus.server.identity.Person;
import gradus.server.platform.Problem;
import gradus.server.policy.LatePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// Adds an assignment to a course and publishes its first version.
@ApplicationScoped
class AssignmentCreation {
    private final Assignments assignments;
    private final Templates templates;
    private final Publishing publishing;
    private final AuditLog audit;

    AssignmentCreation(Assignments assignments, Templates templates, Publishing publishing, AuditLog audit) {
        this.assignments = assignments;
        this.templates = templates;
        this.publishing = publishing;
        this.audit = audit;
    }

    /// @throws Problem when the course has it already, the template cannot be used, or the dates make no sense
    @Transactional
    Assignment create(Course course, NewAssignment wanted, Person by) {
        Manifest manifest = manifest(wanted.folder());
        if (assignments.bySlug(course.id, manifest.id()).isPresent()) {
            throw Problem.conflict(
                    "exists",
                    "This course has the assignment '" + manifest.id()
                            + "' already. Publish a new version of it instead.");
        }
        LatePolicy policy = wanted.policy().in(course.zoneId());
        Instant opensAt = Opening.of(wanted.opensAt(), policy);
        Assignment assignment = new Assignment(
                course.id,
                manifest.id(),
                manifest.title(),
                assignments.ofCourse(course.id).size() + 1,
                wanted.weightPercent(),
                PolicyTerms.of(policy).write());
        assignment.opensAt = opensAt;
        assignment.persist();
        audit.record(new Act(
                by.username,
                "create assignment",
                assignment.slug,
                course.id,
                assignment.weightPercent + " % of the course, due " + policy.deadline()));
        publishing.publish(assignment, wanted.folder(), "first version", by);
        return assignment;
    }

    private Manifest manifest(String folder) {
        try {
            return ManifestReader.read(templates.folder(folder));
        } catch (InvalidManifest e) {
            throw Problem.invalid("manifest", "The template cannot be used: " + String.join("; ", e.problems()) + ".");
        }
    }
}
