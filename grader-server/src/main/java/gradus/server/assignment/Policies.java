package gradus.server.assignment;

import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.policy.LatePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which late policy applies to whom.
@ApplicationScoped
public class Policies {
    private final Courses courses;
    private final Extensions extensions;

    Policies(Courses courses, Extensions extensions) {
        this.courses = courses;
        this.extensions = extensions;
    }

    /// The policy for everybody without an extension.
    public LatePolicy of(Assignment assignment) {
        return PolicyTerms.read(assignment.latePolicy).in(zoneOf(assignment));
    }

    /// The policy for one student, with their extension if they have one.
    public LatePolicy of(Assignment assignment, UUID personId) {
        LatePolicy policy = of(assignment);
        return extensions
                .of(assignment.id, personId)
                .map(extension -> policy.extendedTo(extension.deadline))
                .orElse(policy);
    }

    /// Applies all extensions of an assignment to a policy that may be only proposed.
    public Function<UUID, LatePolicy> extended(Assignment assignment, LatePolicy policy) {
        Map<UUID, LatePolicy> own = extensions.ofAssignment(assignment.id).stream()
                .collect(Collectors.toMap(
                        extension -> extension.personId, extension -> policy.extendedTo(extension.deadline)));
        return personId -> own.getOrDefault(personId, policy);
    }

    public ZoneId zoneOf(Assignment assignment) {
        return courses.byId(assignment.courseId).map(Course::zoneId).orElseThrow();
    }
}
