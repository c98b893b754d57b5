package gradus.server.course;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/// Finds the course, and the owner if there is one, of what a path names.
///
/// Each feature whose addresses do not name their course brings its own; empty means that there is no such thing.
public interface Locator {
    Optional<Place> locate(MultivaluedMap<String, String> pathParameters);
}
