package gradus.server.gradebook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The grade of record: one row per student and assignment, always recomputable from other rows.
@Entity
@IdClass(Grade.Key.class)
public class Grade extends PanacheEntityBase {
    @Id
    public UUID assignmentId;

    @Id
    public UUID personId;

    public UUID submissionId;
    public UUID attemptId;
    public int rawPoints;
    public int finalPoints;
    public boolean late;
    public int openMarks;
    public boolean overridden;

    /// What an integrity case takes, as it stands beside the points; null where none does.
    public @Nullable String ruling;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> derivation = List.of();

    public String sentence = "";
    public Instant computedAt;

    @SuppressWarnings("NullAway.Init")
    protected Grade() {}

    public Grade(UUID assignmentId, UUID personId, UUID submissionId, UUID attemptId, Instant computedAt) {
        this.assignmentId = assignmentId;
        this.personId = personId;
        this.submissionId = submissionId;
        this.attemptId = attemptId;
        this.computedAt = computedAt;
    }

    /// A student has at most one grade in an assignment.
    public record Key(UUID assignmentId, UUID personId) {}
}
