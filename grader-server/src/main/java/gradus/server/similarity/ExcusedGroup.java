package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who were allowed to work together, and why; a withdrawn group stays as a row.
@Entity
public class ExcusedGroup extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public String reason;
    public UUID excusedBy;
    public Instant excusedAt;
    public @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ExcusedGroup() {}

    ExcusedGroup(UUID assignmentId, String reason, UUID excusedBy, Instant excusedAt) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.reason = reason;
        this.excusedBy = excusedBy;
        this.excusedAt = excusedAt;
    }
}
