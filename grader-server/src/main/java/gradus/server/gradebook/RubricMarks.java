package gradus.server.gradebook;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All marks that people gave.
@Repository
public interface RubricMarks {
    Session session();

    @Find
    Optional<RubricMark> of(UUID submissionId, String item);
}
