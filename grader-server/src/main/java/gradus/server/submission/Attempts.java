package gradus.server.submission;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All attempts.
@Repository
public interface Attempts {
    Session session();

    @Find
    Optional<Attempt> byId(UUID id);

    /// Lists the grading runs of one submission, newest first.
    @Query("where submissionId = :submissionId order by number desc")
    List<Attempt> of(UUID submissionId);
}
