package gradus.server.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act; `hash` covers the act and the hash of the entry before it.
@Entity
public class AuditEntry extends PanacheEntityBase {
    @Id
    public long sequence;

    public Instant at;
    public String actor;
    public String action;
    public String subject;
    public @Nullable UUID courseId;
    public String detail;
    public String previous;
    public String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(long sequence, String previous, Instant at, Act act) {
        this.sequence = sequence;
        this.at = at;
        this.actor = act.actor();
        this.action = act.action();
        this.subject = act.subject();
        this.courseId = act.courseId();
        this.detail = act.detail();
        this.previous = previous;
        this.hash = Chain.hash(this);
    }
}
