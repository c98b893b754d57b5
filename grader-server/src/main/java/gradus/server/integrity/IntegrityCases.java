package gradus.server.integrity;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// All cases, with those who are named in them and what they replied.
@Repository
interface IntegrityCases {
    Session session();

    @Find
    Optional<IntegrityCase> byNumber(UUID courseId, int number);

    /// Lists a course's cases, newest first.
    @Query("where courseId = :courseId order by number desc")
    List<IntegrityCase> ofCourse(UUID courseId);

    @Query("select coalesce(max(number), 0) from IntegrityCase where courseId = :courseId")
    int lastNumber(UUID courseId);

    @Query("select m from CaseMember m where m.caseId = :caseId order by m.position")
    List<CaseMember> members(UUID caseId);

    @Query("select m from CaseMember m where m.caseId in :cases order by m.caseId, m.position")
    List<CaseMember> members(List<UUID> cases);

    @Query("select r from CaseReply r where r.memberId in :members order by r.receivedAt, r.id")
    List<CaseReply> replies(List<UUID> members);

    /// Lists what one person was notified of in a course, newest first.
    @Query("select m from CaseMember m join IntegrityCase c on c.id = m.caseId where c.courseId = :courseId"
            + " and m.personId = :personId and m.notifiedAt is not null order by c.number desc")
    List<CaseMember> notified(UUID courseId, UUID personId);

    @Find
    Optional<IntegrityCase> byId(UUID id);
}
