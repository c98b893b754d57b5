package gradus.server.gradebook;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All grades of record.
@Repository
public interface GradeRows {
    Session session();

    @Find
    Optional<Grade> of(UUID assignmentId, UUID personId);

    @Query("select g from Grade g join Assignment a on a.id = g.assignmentId where a.courseId = :courseId")
    List<Grade> ofCourse(UUID courseId);
}
