package gradus.server.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/// What the machine earned for one rubric item in one attempt, in milli-points.
@Entity
@IdClass(ItemScore.Key.class)
public class ItemScore extends PanacheEntityBase {
    @Id
    public UUID attemptId;

    @Id
    public String item;

    public int points;
    public int outOf;

    @SuppressWarnings("NullAway.Init")
    protected ItemScore() {}

    public ItemScore(UUID attemptId, String item, int points, int outOf) {
        this.attemptId = attemptId;
        this.item = item;
        this.points = points;
        this.outOf = outOf;
    }

    /// An item has at most one score in an attempt.
    public record Key(UUID attemptId, String item) {}
}
