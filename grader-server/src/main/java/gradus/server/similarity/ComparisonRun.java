package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One comparison of a whole class; `node` is the server that does it, `engine` says how it compared.
@Entity
public class ComparisonRun extends PanacheEntityBase {
    static final String WAITING = "waiting";

    @Id
    public UUID id;

    public UUID assignmentId;

    @Enumerated(EnumType.STRING)
    public RunState state = RunState.RUNNING;

    public String phase = WAITING;
    public int done;
    public int total;
    public Instant startedAt;
    public @Nullable Instant finishedAt;
    public String reason;
    public @Nullable String message;
    public @Nullable String engine;
    public String node;

    @SuppressWarnings("NullAway.Init")
    protected ComparisonRun() {}

    ComparisonRun(UUID assignmentId, String reason, String node, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignmentId;
        this.reason = reason;
        this.node = node;
        this.startedAt = startedAt;
    }
}
