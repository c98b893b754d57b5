package gradus.server.submission;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The machine's points per rubric item.
@Repository
public interface ItemScores {
    Session session();

    @Query("where attemptId = :attemptId order by item")
    List<ItemScore> of(UUID attemptId);
}
