package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a submission that an instructor said everybody may have; a withdrawn mark stays as a row.
@Entity
public class ExpectedCode extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public UUID submissionId;
    public String file;
    public int firstLine;
    public int lastLine;
    public String reason;
    public UUID markedBy;
    public Instant markedAt;
    public @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ExpectedCode() {}

    ExpectedCode(UUID assignmentId, BaseCodeResource.NewExpected wanted, UUID markedBy, Instant markedAt) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.submissionId = wanted.submission();
        this.file = wanted.file();
        this.firstLine = wanted.from();
        this.lastLine = wanted.to();
        this.reason = wanted.reason().strip();
        this.markedBy = markedBy;
        this.markedAt = markedAt;
    }
}
