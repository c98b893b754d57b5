package gradus.server.course;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// All sections.
@Repository
public interface Sections {
    Session session();

    @Query("where courseId = :courseId order by name")
    List<Section> of(UUID courseId);
}
