package gradus.server.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One sheet of a course. Without `opensAt`, or before it, students see its title only.
///
/// `latePolicy` is the JSON of the terms; `policyVersion` counts its changes.
@Entity
public class Assignment extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID courseId;
    public String slug;
    public String title;
    public int position;
    public int weightPercent;
    public @Nullable Instant opensAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String latePolicy;

    public int policyVersion = 1;
    public @Nullable UUID currentVersion;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    public Assignment(UUID courseId, String slug, String title, int position, int weightPercent, String latePolicy) {
        this.id = UUID.randomUUID();
        this.courseId = courseId;
        this.slug = slug;
        this.title = title;
        this.position = position;
        this.weightPercent = weightPercent;
        this.latePolicy = latePolicy;
    }

    /// Says whether students see more than the title: the time has come and there is something to see.
    public boolean open(Instant now) {
        return opensAt != null && !now.isBefore(opensAt) && currentVersion != null;
    }
}
