package gradus.server.similarity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/// A person of an excused group.
@Entity
@IdClass(ExcusedPerson.Key.class)
public class ExcusedPerson extends PanacheEntityBase {
    @Id
    public UUID groupId;

    @Id
    public UUID personId;

    @SuppressWarnings("NullAway.Init")
    protected ExcusedPerson() {}

    ExcusedPerson(UUID groupId, UUID personId) {
        this.groupId = groupId;
        this.personId = personId;
    }

    /// A person is in a group once.
    public record Key(UUID groupId, UUID personId) {}
}
