package gradus.server.gradebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's decision that a submission is worth other points than its items add up to; withdrawn, never deleted.
@Entity
@Table(name = "override")
public class PointsOverride extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID submissionId;
    public int points;
    public String reason;
    public UUID madeBy;
    public Instant madeAt;
    public @Nullable Instant withdrawnAt;
    public @Nullable UUID withdrawnBy;
    public @Nullable String withdrawnWhy;

    @SuppressWarnings("NullAway.Init")
    protected PointsOverride() {}

    public PointsOverride(UUID submissionId, int points, String reason, UUID madeBy, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.submissionId = submissionId;
        this.points = points;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }
}
