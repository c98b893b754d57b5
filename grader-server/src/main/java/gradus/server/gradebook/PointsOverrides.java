package gradus.server.gradebook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All overrides, withdrawn ones too.
@Repository
public interface PointsOverrides {
    Session session();

    @Query("where submissionId = :submissionId and withdrawnAt is null")
    Optional<PointsOverride> standing(UUID submissionId);
}
