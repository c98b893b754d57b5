package gradus.server.audit;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All audit entries.
@Repository
public interface AuditEntries {
    Session session();

    @Query("order by sequence")
    List<AuditEntry> inOrder();

    @Query("where sequence = (select max(sequence) from AuditEntry)")
    Optional<AuditEntry> newest();

    @Query("where courseId = :courseId order by sequence desc")
    List<AuditEntry> ofCourse(UUID courseId);

    @Query("where courseId = :courseId and subject = :subject order by sequence")
    List<AuditEntry> about(UUID courseId, String subject);
}
