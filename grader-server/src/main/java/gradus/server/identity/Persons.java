package gradus.server.identity;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All people.
@Repository
public interface Persons {
    Session session();

    @Find
    Optional<Person> byId(UUID id);

    @Find
    Optional<Person> byUsername(String username);
}
