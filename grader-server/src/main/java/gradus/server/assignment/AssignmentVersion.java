package gradus.server.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published template folder, frozen; `bundlePath` is its copy below the data folder, named by its hash.
@Entity
public class AssignmentVersion extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assignmentId;
    public int number;
    public String bundleHash;
    public String bundlePath;
    public Instant publishedAt;
    public @Nullable UUID publishedBy;
    public String note;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentVersion() {}

    public AssignmentVersion(
            UUID assignmentId, int number, String bundleHash, String bundlePath, Instant publishedAt, String note) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.number = number;
        this.bundleHash = bundleHash;
        this.bundlePath = bundlePath;
        this.publishedAt = publishedAt;
        this.note = note;
    }
}
