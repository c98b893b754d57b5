package gradus.server.overview;

import gradus.server.identity.Person;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The rows of a whole course's table.
@Repository
interface GradebookRows {
    Session session();

    @Query("select p from Person p join Membership m on m.personId = p.id"
            + " where m.courseId = :courseId and m.role = gradus.server.course.Role.STUDENT order by p.username")
    List<Person> students(UUID courseId);

    @Query("select new gradus.server.overview.InSection(m.personId, s.name) from Membership m"
            + " join Section s on s.id = m.sectionId where m.courseId = :courseId")
    List<InSection> sections(UUID courseId);

    /// Lists who handed in what, the newest attempt of each student and assignment last.
    @Query("select new gradus.server.overview.Handed(s.assignmentId, s.personId, t.id, t.state)"
            + " from Attempt t join Submission s on s.id = t.submissionId"
            + " join Assignment a on a.id = s.assignmentId where a.courseId = :courseId"
            + " order by s.receivedAt, s.id, t.number")
    List<Handed> handedIn(UUID courseId);
}
