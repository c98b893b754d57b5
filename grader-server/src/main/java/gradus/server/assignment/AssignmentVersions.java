package gradus.server.assignment;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All published versions.
@Repository
public interface AssignmentVersions {
    Session session();

    @Find
    Optional<AssignmentVersion> byId(UUID id);

    /// Lists the versions of one assignment, newest first.
    @Query("where assignmentId = :assignmentId order by number desc")
    List<AssignmentVersion> of(UUID assignmentId);

    /// The version of each assignment that submissions are graded with now, newest first.
    @Query("select v from AssignmentVersion v join Assignment a on a.currentVersion = v.id order by v.publishedAt desc")
    List<AssignmentVersion> current();
}
