package gradus.server.submission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One grading run of a submission. The queue is this table.
@Entity
public class Attempt extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID submissionId;
    public int number;

    @Enumerated(EnumType.STRING)
    public AttemptState state;

    public String device;
    public String seed;
    public Instant queuedAt;
    public @Nullable Instant startedAt;
    public @Nullable Instant finishedAt;
    public @Nullable String node;
    public @Nullable Instant leaseUntil;
    public int platformFaults;
    public @Nullable String faultReason;
    public @Nullable Long batchExecution;
    public @Nullable String evidenceBlob;
    public @Nullable String evidenceHash;
    public @Nullable String verdict;
    public @Nullable Integer autoPoints;
    public @Nullable Integer autoOutOf;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    public Attempt(UUID submissionId, int number, AttemptState state, String device, String seed, Instant queuedAt) {
        this.id = UUID.randomUUID();
        this.submissionId = submissionId;
        this.number = number;
        this.state = state;
        this.device = device;
        this.seed = seed;
        this.queuedAt = queuedAt;
    }
}
