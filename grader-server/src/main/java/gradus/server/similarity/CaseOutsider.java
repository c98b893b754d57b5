package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/// Somebody of an earlier year whom a case names in words.
@Entity
@IdClass(CaseOutsider.Key.class)
public class CaseOutsider extends PanacheEntityBase {
    @Id
    public UUID assignmentId;

    @Id
    public int caseNumber;

    @Id
    public UUID personId;

    @SuppressWarnings("NullAway.Init")
    protected CaseOutsider() {}

    CaseOutsider(UUID assignmentId, int caseNumber, UUID personId) {
        this.assignmentId = assignmentId;
        this.caseNumber = caseNumber;
        this.personId = personId;
    }

    /// A case names a person once.
    public record Key(UUID assignmentId, int caseNumber, UUID personId) {}
}
