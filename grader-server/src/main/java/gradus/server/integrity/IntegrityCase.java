package gradus.server.integrity;

import gradus.server.assignment.Assignment;
import gradus.server.platform.Hashes;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case. `number` counts the cases of a course; `version` counts the steps, and who takes one names the version
/// that they saw.
///
/// `evidence` is text that the database never lets change. A withdrawn proposal leaves its traces in the audit log
/// only; `closed…` is a dismissal or a reversal.
@Entity
public class IntegrityCase extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID courseId;
    public UUID assignmentId;
    public int number;

    @Enumerated(EnumType.STRING)
    public CaseState state = CaseState.OPEN;

    public int version = 1;
    public String note;
    public String evidence;
    public String evidenceHash;
    public UUID openedBy;
    public Instant openedAt;
    public @Nullable UUID proposedBy;
    public @Nullable Instant proposedAt;
    public @Nullable String rulingReason;
    public @Nullable UUID confirmedBy;
    public @Nullable Instant confirmedAt;
    public @Nullable UUID closedBy;
    public @Nullable Instant closedAt;
    public @Nullable String closingReason;

    @SuppressWarnings("NullAway.Init")
    protected IntegrityCase() {}

    IntegrityCase(Assignment assignment, int number, String note, String evidence, UUID openedBy, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.courseId = assignment.courseId;
        this.assignmentId = assignment.id;
        this.number = number;
        this.note = note;
        this.evidence = evidence;
        this.evidenceHash = Hashes.of(evidence);
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }
}
