package gradus.server.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A random secret that stands for a person in git and in scripts; kept as SHA-256 only, revocable.
@Entity
public class AccessToken extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID personId;
    public String label;
    public String tokenHash;
    public Instant createdAt;
    public @Nullable Instant lastUsed;
    public @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    public AccessToken(UUID personId, String label, String tokenHash, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.label = label;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }
}
