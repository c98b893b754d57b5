package gradus.server.identity;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;

/// The signed-in browsers.
@Repository
interface Sessions {
    org.hibernate.Session session();

    @Find
    Optional<Session> byTokenHash(String tokenHash);

    @Query("delete from Session where expiresAt <= :now")
    int deleteExpired(Instant now);
}
