package gradus.server.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/// Reads the course's slug from `{course}`.
@ApplicationScoped
public class CourseInPath implements Locator {
    private final Courses courses;

    CourseInPath(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Optional<Place> locate(MultivaluedMap<String, String> pathParameters) {
        return Optional.ofNullable(pathParameters.getFirst("course"))
                .flatMap(courses::bySlug)
                .map(course -> Place.ofCourse(course.id));
    }
}
