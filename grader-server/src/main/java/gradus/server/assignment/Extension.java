package gradus.server.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/// Another deadline for one student, in the course's zone; the late windows follow it.
@Entity
public class Extension extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public UUID personId;
    public LocalDateTime deadline;
    public String reason;
    public UUID grantedBy;
    public Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    public Extension(
            UUID assignmentId,
            UUID personId,
            LocalDateTime deadline,
            String reason,
            UUID grantedBy,
            Instant grantedAt) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.personId = personId;
        this.deadline = deadline;
        this.reason = reason;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }
}
