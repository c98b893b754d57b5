package gradus.server.identity;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All access tokens, revoked ones too.
@Repository
interface AccessTokens {
    Session session();

    @Find
    Optional<AccessToken> byTokenHash(String tokenHash);

    @Find
    Optional<AccessToken> byOwner(UUID id, UUID personId);

    @Query("where personId = :personId order by createdAt desc, id")
    List<AccessToken> of(UUID personId);
}
