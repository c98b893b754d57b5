package gradus.server.similarity;

import gradus.server.identity.Person;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Runs, and what people decided about comparisons.
@Repository
interface Comparisons {
    Session session();

    @Find
    Optional<ComparisonRun> run(UUID id);

    /// Lists the comparisons of an assignment, newest first.
    @Query("where assignmentId = :assignmentId order by startedAt desc, id")
    List<ComparisonRun> runs(UUID assignmentId);

    @Query("where state = :state and node = :node")
    List<ComparisonRun> inState(RunState state, String node);

    /// Lists lines that count as base code, oldest first.
    @Query("where assignmentId = :assignmentId and withdrawnAt is null order by markedAt, id")
    List<ExpectedCode> expected(UUID assignmentId);

    @Query("where assignmentId = :assignmentId and withdrawnAt is null order by excusedAt, id")
    List<ExcusedGroup> excused(UUID assignmentId);

    @Query("select p from Person p join ExcusedPerson e on e.personId = p.id where e.groupId = :groupId"
            + " order by p.username")
    List<Person> excusedPeople(UUID groupId);

    @Find
    Optional<PairReview> review(UUID assignmentId, String persons);
}
