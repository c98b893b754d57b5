package gradus.server.course;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Who is what in which course.
@Repository
public interface Memberships {
    Session session();

    @Find
    Optional<Membership> of(UUID courseId, UUID personId);

    /// Lists a course's members of one role in the order of their user names.
    @Query("select m from Membership m join Person p on p.id = m.personId"
            + " where m.courseId = :courseId and m.role = :role order by p.username")
    List<Membership> withRole(UUID courseId, Role role);

    @Query("select m from Membership m join Course c on c.id = m.courseId"
            + " where m.personId = :personId order by c.title, c.slug")
    List<Membership> ofPerson(UUID personId);
}
