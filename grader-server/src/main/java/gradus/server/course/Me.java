package gradus.server.course;

import gradus.server.identity.Person;
import java.util.List;
import java.util.UUID;

/// The signed-in person as the browser knows them.
public record Me(UUID id, String username, String name, boolean admin, List<In> memberships) {
    static Me of(Person person, List<In> memberships) {
        return new Me(person.id, person.username, person.name, person.admin, memberships);
    }

    /// A course and what the person is in it.
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Membership")
    public record In(UUID courseId, String courseSlug, String courseTitle, String zone, Role role) {
        static In of(Course course, Role role) {
            return new In(course.id, course.slug, course.title, course.zone, role);
        }
    }
}
