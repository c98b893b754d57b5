package gradus.server.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Frozen content: `contentHash` names the snapshot in the content-addressed store.
@Entity
public class Submission extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public UUID versionId;
    public UUID personId;
    public String contentHash;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public @Nullable String commitId;
    public Instant receivedAt;
    public int fileCount;
    public long byteCount;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> warnings = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    public Submission(
            UUID assignmentId,
            UUID versionId,
            UUID personId,
            String contentHash,
            Channel channel,
            Instant receivedAt,
            int fileCount,
            long byteCount) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.versionId = versionId;
        this.personId = personId;
        this.contentHash = contentHash;
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.fileCount = fileCount;
        this.byteCount = byteCount;
    }
}
