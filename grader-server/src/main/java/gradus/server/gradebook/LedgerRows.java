package gradus.server.gradebook;

import gradus.server.submission.Attempt;
import gradus.server.submission.ItemScore;
import gradus.server.submission.Submission;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The rows from which grades are made, read in bulk.
@Repository
interface LedgerRows {
    Session session();

    @Query("select s from Submission s where s.assignmentId = :assignmentId order by s.receivedAt, s.id")
    List<Submission> submissions(UUID assignmentId);

    @Query("select s from Submission s where s.assignmentId = :assignmentId and s.personId = :personId"
            + " order by s.receivedAt, s.id")
    List<Submission> submissions(UUID assignmentId, UUID personId);

    /// Lists graded attempts; of each submission the newest comes last.
    @Query(
            "select a from Attempt a where a.submissionId in :submissions and a.state = gradus.server.submission.AttemptState.GRADED order by a.number")
    List<Attempt> gradedAttempts(List<UUID> submissions);

    @Query("select i from ItemScore i where i.attemptId in :attempts")
    List<ItemScore> itemScores(List<UUID> attempts);

    @Query("select m from RubricMark m where m.submissionId in :submissions")
    List<RubricMark> marks(List<UUID> submissions);

    @Query("select r from GradeRuling r where r.assignmentId in :assignments and r.personId in :persons"
            + " and r.liftedAt is null")
    List<GradeRuling> rulings(List<UUID> assignments, List<UUID> persons);

    @Query("select o from PointsOverride o where o.submissionId in :submissions and o.withdrawnAt is null")
    List<PointsOverride> overrides(List<UUID> submissions);
}
