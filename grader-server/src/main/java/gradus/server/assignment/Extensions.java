package gradus.server.assignment;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All extensions.
@Repository
public interface Extensions {
    Session session();

    @Find
    Optional<Extension> of(UUID assignmentId, UUID personId);

    @Query("where assignmentId = :assignmentId")
    List<Extension> ofAssignment(UUID assignmentId);
}
