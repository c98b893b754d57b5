package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.identity.Persons;
import gradus.server.similarity.SimilarityOverview.ComparedWork;
import gradus.server.similarity.SimilarityOverview.ExcusedView;
import gradus.server.similarity.SimilarityOverview.ExpectedView;
import gradus.server.similarity.SimilarityOverview.Notice;
import gradus.server.similarity.SimilarityOverview.Reviewed;
import gradus.server.similarity.SimilarityOverview.RunView;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Draws where the comparison of an assignment stands.
@ApplicationScoped
class Overviews {
    /// From here on a pair should be looked at, unless somebody chooses otherwise; see docs/similarity.md.
    static final double THRESHOLD = 90;

    private static final String NOT_YET = "Nothing has been compared yet.";

    private static final String WORKS = """
            select w.submission_id as submission, p.username, p.name, t.name as section, w.received_at as received,
              coalesce(h.suspicion, c.highest) as highest, coalesce(h.other, c.highest_with) as with_other,
              c.own_tokens as own, c.base_tokens as base
            from student_work w
            join compared_work c on c.assignment_id = w.assignment_id and c.submission_id = w.submission_id
            join person p on p.id = w.person_id
            left join membership m on m.course_id = w.course_id and m.person_id = w.person_id
            left join section t on t.id = m.section_id
            left join (
              select distinct on (x.id) x.id, x.other, q.suspicion from compared_pair q
              cross join lateral (values (q.a, q.b), (q.b, q.a)) as x (id, other)
              where q.assignment_id = :assignment and not q.replaced
              order by x.id, q.suspicion desc) h on h.id = w.submission_id
            where w.assignment_id = :assignment and w.slug = :slug and w.newest
            order by highest desc, p.username
            """;

    private static final String NOTICES = """
            select w.submission_id as submission, p.username, f.path, f.state, f.reason
            from student_work w join person p on p.id = w.person_id
            join (
              select submission_id, path, state, reason from compared_file
              where assignment_id = :assignment and state not in ('parsed', 'untouched')
              union all
              select submission_id, '', 'failed', failure from compared_work
              where assignment_id = :assignment and failure is not null) f on f.submission_id = w.submission_id
            where w.assignment_id = :assignment and w.slug = :slug and w.newest
            order by p.username, f.path
            """;

    private final Comparisons comparisons;
    private final Runs runs;
    private final Persons persons;
    private final Submissions submissions;

    Overviews(Comparisons comparisons, Runs runs, Persons persons, Submissions submissions) {
        this.comparisons = comparisons;
        this.runs = runs;
        this.persons = persons;
        this.submissions = submissions;
    }

    SimilarityOverview of(Assignment assignment) {
        Optional<ComparisonRun> newest = runs.newest(assignment.id);
        return new SimilarityOverview(
                newest.map(Overviews::view).orElse(null),
                THRESHOLD,
                rows(WORKS, assignment).stream().map(Overviews::work).toList(),
                rows(NOTICES, assignment).stream().map(Overviews::notice).toList(),
                reviewed(assignment),
                comparisons.expected(assignment.id).stream().map(this::view).toList(),
                comparisons.excused(assignment.id).stream().map(this::view).toList(),
                comparisons.runs(assignment.id).stream()
                        .flatMap(run -> Optional.ofNullable(run.engine).stream())
                        .filter(engine -> !engine.isEmpty())
                        .findFirst()
                        .orElse(NOT_YET));
    }

    static RunView view(ComparisonRun run) {
        return new RunView(
                run.id,
                run.state,
                run.phase,
                run.done,
                run.total,
                run.startedAt,
                run.finishedAt,
                run.reason,
                run.message);
    }

    ExpectedView view(ExpectedCode mark) {
        return new ExpectedView(
                mark.id,
                mark.submissionId,
                submissions
                        .byId(mark.submissionId)
                        .map(submission -> username(submission.personId))
                        .orElse("somebody"),
                mark.file,
                mark.firstLine,
                mark.lastLine,
                mark.reason,
                username(mark.markedBy),
                mark.markedAt);
    }

    ExcusedView view(ExcusedGroup group) {
        return new ExcusedView(
                group.id,
                comparisons.excusedPeople(group.id).stream()
                        .map(person -> person.username)
                        .toList(),
                group.reason,
                username(group.excusedBy),
                group.excusedAt);
    }

    private String username(UUID person) {
        return persons.byId(person).map(found -> found.username).orElse("somebody");
    }

    private List<Tuple> rows(String sql, Assignment assignment) {
        return comparisons
                .session()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("assignment", assignment.id)
                .setParameter("slug", assignment.slug)
                .getResultList();
    }

    private static ComparedWork work(Tuple row) {
        int own = row.get("own", Integer.class);
        int base = row.get("base", Integer.class);
        return new ComparedWork(
                row.get("submission", UUID.class),
                row.get("username", String.class),
                row.get("name", String.class),
                row.get("section", String.class),
                null,
                row.get("received", Instant.class),
                row.get("highest", Double.class),
                row.get("with_other", UUID.class),
                own + base == 0 ? 0 : (double) base / (own + base));
    }

    private static Notice notice(Tuple row) {
        return new Notice(
                row.get("submission", UUID.class),
                row.get("username", String.class),
                row.get("path", String.class),
                row.get("state", String.class),
                row.get("reason", String.class));
    }

    private Reviewed reviewed(Assignment assignment) {
        Map<ReviewStatus, Integer> counts = new EnumMap<>(ReviewStatus.class);
        comparisons
                .session()
                .createNativeQuery("""
                        select coalesce(r.status, 'UNREVIEWED') as status, count(*) as pairs from compared_pair p
                        left join pair_review r on r.assignment_id = p.assignment_id and r.persons = p.persons
                        where p.assignment_id = :assignment and p.suspicion >= :threshold group by 1
                        """, Tuple.class)
                .setParameter("assignment", assignment.id)
                .setParameter("threshold", THRESHOLD)
                .getResultList()
                .forEach(row -> counts.put(
                        ReviewStatus.valueOf(row.get("status", String.class)),
                        Math.toIntExact(row.get("pairs", Long.class))));
        return new Reviewed(
                counts.getOrDefault(ReviewStatus.UNREVIEWED, 0),
                counts.getOrDefault(ReviewStatus.SUSPICIOUS, 0),
                counts.getOrDefault(ReviewStatus.INNOCENT, 0),
                counts.getOrDefault(ReviewStatus.CERTAIN, 0));
    }
}
