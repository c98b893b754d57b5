package gradus.server.submission;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All submissions; the queries are checked against the entities when they are compiled.
@Repository
public interface Submissions {
    Session session();

    @Find
    Optional<Submission> byId(UUID id);

    /// Lists what one student handed in for one assignment, oldest first.
    @Query("where assignmentId = :assignmentId and personId = :personId order by receivedAt, id")
    List<Submission> of(UUID assignmentId, UUID personId);
}
