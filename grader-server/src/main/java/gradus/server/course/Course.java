package gradus.server.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;

/// One course; its zone is the zone of every deadline in it.
@Entity
public class Course extends PanacheEntityBase {
    @Id
    public UUID id;

    public String slug;
    public String title;
    public String zone;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    public Course(String slug, String title, ZoneId zone) {
        this.id = UUID.randomUUID();
        this.slug = slug;
        this.title = title;
        this.zone = zone.getId();
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
