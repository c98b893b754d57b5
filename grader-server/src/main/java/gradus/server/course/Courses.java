package gradus.server.course;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All courses.
@Repository
public interface Courses {
    Session session();

    @Find
    Optional<Course> byId(UUID id);

    @Find
    Optional<Course> bySlug(String slug);
}
