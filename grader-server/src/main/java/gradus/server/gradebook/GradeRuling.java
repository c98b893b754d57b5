package gradus.server.gradebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A confirmed ruling on one student's grade in one assignment; lifted when the case is reversed, never deleted.
@Entity
@Table(name = "ruling")
public class GradeRuling extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public UUID personId;
    public int caseNumber;
    public int percentTaken;
    public Instant ruledAt;
    public @Nullable Instant liftedAt;

    @SuppressWarnings("NullAway.Init")
    protected GradeRuling() {}

    public GradeRuling(UUID assignmentId, UUID personId, int caseNumber, int percentTaken, Instant ruledAt) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.personId = personId;
        this.caseNumber = caseNumber;
        this.percentTaken = percentTaken;
        this.ruledAt = ruledAt;
    }
}
