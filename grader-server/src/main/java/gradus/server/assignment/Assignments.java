package gradus.server.assignment;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All assignments.
@Repository
public interface Assignments {
    Session session();

    @Find
    Optional<Assignment> byId(UUID id);

    @Find
    Optional<Assignment> bySlug(UUID courseId, String slug);

    /// Lists a course's assignments as they stand on the dashboard.
    @Query("where courseId = :courseId order by position, slug")
    List<Assignment> ofCourse(UUID courseId);
}
