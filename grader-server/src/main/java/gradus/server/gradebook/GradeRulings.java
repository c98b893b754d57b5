package gradus.server.gradebook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// All rulings on grades, lifted ones too.
@Repository
public interface GradeRulings {
    Session session();

    @Query("where assignmentId = :assignmentId and caseNumber = :caseNumber and liftedAt is null")
    List<GradeRuling> standing(UUID assignmentId, int caseNumber);
}
