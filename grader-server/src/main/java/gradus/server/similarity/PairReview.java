package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/// What a person thinks of two authors in one assignment, whatever those hand in later.
@Entity
@IdClass(PairReview.Key.class)
public class PairReview extends PanacheEntityBase {
    @Id
    public UUID assignmentId;

    @Id
    public String persons;

    @Enumerated(EnumType.STRING)
    public ReviewStatus status = ReviewStatus.UNREVIEWED;

    public String reason = "";
    public UUID reviewedBy;
    public Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected PairReview() {}

    @SuppressWarnings("NullAway.Init")
    PairReview(UUID assignmentId, String persons) {
        this.assignmentId = assignmentId;
        this.persons = persons;
    }

    /// Two people are reviewed once in an assignment.
    public record Key(UUID assignmentId, String persons) {}
}
