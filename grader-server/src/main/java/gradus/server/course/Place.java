package gradus.server.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an addressed thing belongs: a course and, if it is one student's own, that student.
public record Place(UUID courseId, @Nullable UUID ownerId) {
    public static Place ofCourse(UUID courseId) {
        return new Place(courseId, null);
    }
}
