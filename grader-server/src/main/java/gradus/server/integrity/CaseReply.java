package gradus.server.integrity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person says about a case they are named in; kept as it was received.
///
/// One that reached the staff elsewhere has `recordedBy`, and `way` says how it came.
@Entity
public class CaseReply extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID memberId;
    public String text;
    public Instant receivedAt;
    public @Nullable UUID recordedBy;
    public @Nullable String way;

    @SuppressWarnings("NullAway.Init")
    protected CaseReply() {}

    CaseReply(UUID memberId, String text, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.text = text;
        this.receivedAt = receivedAt;
    }
}
