package gradus.server.gradebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// What a person gave for one rubric item of one submission, in milli-points.
@Entity
public class RubricMark extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID submissionId;
    public String item;
    public int points;
    public String comment;
    public UUID markedBy;
    public Instant markedAt;

    /// Counts the changes; who changes a mark names the version that they saw.
    public int version = 1;

    @SuppressWarnings("NullAway.Init")
    protected RubricMark() {}

    public RubricMark(UUID submissionId, String item, int points, String comment, UUID markedBy, Instant markedAt) {
        this.id = UUID.randomUUID();
        this.submissionId = submissionId;
        this.item = item;
        this.points = points;
        this.comment = comment;
        this.markedBy = markedBy;
        this.markedAt = markedAt;
    }
}
