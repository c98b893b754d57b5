package gradus.server.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// A part of a course with its own name, such as an exercise group.
@Entity
public class Section extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID courseId;
    public String name;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    public Section(UUID courseId, String name) {
        this.id = UUID.randomUUID();
        this.courseId = courseId;
        this.name = name;
    }
}
