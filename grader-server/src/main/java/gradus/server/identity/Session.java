package gradus.server.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// A signed-in browser. Only the SHA-256 of its cookie is kept, so a copy of the table signs nobody in.
@Entity
public class Session extends PanacheEntityBase {
    @Id
    public String tokenHash;

    public UUID personId;
    public Instant createdAt;
    public Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    public Session(String tokenHash, UUID personId, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
