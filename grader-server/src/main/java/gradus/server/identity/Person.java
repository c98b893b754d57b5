package gradus.server.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A student, teaching assistant, instructor or administrator; what they may do is said per course.
///
/// A person without a password hash cannot sign in with a password.
@Entity
public class Person extends PanacheEntityBase {
    @Id
    public UUID id;

    public String username;
    public String name;
    public String email;
    public @Nullable String passwordHash;
    public boolean admin;
    public Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(String username, String name, String email, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
    }
}
