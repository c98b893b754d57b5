package gradus.server.integrity;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The reply windows that courses have set.
@Repository
interface IntegrityPolicies {
    Session session();

    @Find
    Optional<IntegrityPolicy> of(UUID courseId);
}
