package gradus.server.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's place in one course.
@Entity
public class Membership extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID courseId;
    public UUID personId;
    public @Nullable UUID sectionId;

    @Enumerated(EnumType.STRING)
    public Role role;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(UUID courseId, UUID personId, Role role) {
        this.id = UUID.randomUUID();
        this.courseId = courseId;
        this.personId = personId;
        this.role = role;
    }
}
