package gradus.server.integrity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// A course's own length of the reply window; `version` counts its changes.
@Entity
public class IntegrityPolicy extends PanacheEntityBase {
    /// What holds until somebody changes it.
    static final int DEFAULT_REPLY_DAYS = 7;

    @Id
    public UUID courseId;

    public int replyDays = DEFAULT_REPLY_DAYS;
    public int version;

    @SuppressWarnings("NullAway.Init")
    protected IntegrityPolicy() {}

    IntegrityPolicy(UUID courseId) {
        this.courseId = courseId;
    }
}
