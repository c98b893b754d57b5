package gradus.server.similarity;

import gradus.server.similarity.Orders.Scope;
import gradus.server.similarity.ResultFile.Compared;
import gradus.server.similarity.ResultFile.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Keeps what a comparison found in place of what an earlier one found about the same works.
@ApplicationScoped
class ComparisonStore {
    private static final String WORK = """
            insert into compared_work (assignment_id, submission_id, own_tokens, base_tokens, highest, highest_with,
              compared_at, failure) values (?, ?, ?, ?, ?, ?, ?, null)
            on conflict (assignment_id, submission_id) do update set own_tokens = excluded.own_tokens,
              base_tokens = excluded.base_tokens, highest = excluded.highest, highest_with = excluded.highest_with,
              compared_at = excluded.compared_at, failure = null
            """;
    private static final String FILE = """
            insert into compared_file (assignment_id, submission_id, path, state, reason, base)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String PAIR = """
            insert into compared_pair (assignment_id, a, b, person_a, person_b, persons, suspicion, percentile, a_in_b,
              b_in_a, longest, replaced, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
            on conflict do nothing
            """;
    private static final String MARK_REPLACED = """
            update compared_pair p set replaced = not n.newest
            from (select q.a, q.b, (select count(*) = 2 from student_work w
                    where w.slug = :slug and w.newest and w.submission_id in (q.a, q.b)) as newest
                  from compared_pair q where q.assignment_id = :assignment) n
            where p.assignment_id = :assignment and p.a = n.a and p.b = n.b and p.replaced = n.newest
            """;

    private final Session session;
    private final InstantSource time;

    ComparisonStore(Session session, InstantSource time) {
        this.session = session;
        this.time = time;
    }

    /// Two works in the order in which they came in.
    private record Ordered(Work a, Work b, Pair pair) {}

    /// Stores what was found about a scope; pairs of works outside of it stay as they are.
    @Transactional
    public void store(Scope scope, ResultFile result) {
        UUID assignment = scope.assignment().id;
        lock(assignment);
        Map<UUID, Work> works = scope.works().stream().collect(Collectors.toMap(Work::submission, Function.identity()));
        Set<UUID> about = new HashSet<>(scope.arriving().isEmpty() ? works.keySet() : scope.arriving());
        List<Compared> compared = result.submissions().stream()
                .filter(one -> about.contains(one.id()))
                .toList();
        List<Ordered> pairs = result.pairs().stream()
                .filter(pair -> works.containsKey(pair.a()) && works.containsKey(pair.b()))
                .filter(pair -> about.contains(pair.a()) || about.contains(pair.b()))
                .map(pair -> ordered(pair, works))
                .toList();
        forget(assignment, works.keySet(), about);
        session.doWork(connection -> {
            works(connection, assignment, compared);
            pairs(connection, assignment, pairs);
        });
        markReplaced(scope);
    }

    /// Notes that a submission could not be compared when it came in, so that it is not tried again and again.
    @Transactional
    public void failed(UUID assignment, UUID submission, String why) {
        session.createNativeQuery("""
                        insert into compared_work (assignment_id, submission_id, own_tokens, base_tokens, highest,
                          compared_at, failure) values (:assignment, :submission, 0, 0, 0, :now, :why)
                        on conflict (assignment_id, submission_id) do update set failure = excluded.failure
                        """, Integer.class)
                .setParameter("assignment", assignment)
                .setParameter("submission", submission)
                .setParameter("now", time.instant())
                .setParameter("why", Storable.of(why))
                .executeUpdate();
    }

    private static Ordered ordered(Pair pair, Map<UUID, Work> works) {
        Work a = Objects.requireNonNull(works.get(pair.a()));
        Work b = Objects.requireNonNull(works.get(pair.b()));
        boolean inOrder = Comparator.comparing(Work::receivedAt)
                        .thenComparing(Work::submission)
                        .compare(a, b)
                <= 0;
        return inOrder ? new Ordered(a, b, pair) : new Ordered(b, a, pair.turned());
    }

    /// One comparison of an assignment is stored at a time.
    private void lock(UUID assignment) {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", assignment.getMostSignificantBits() ^ assignment.getLeastSignificantBits())
                .getSingleResult();
    }

    private void forget(UUID assignment, Set<UUID> works, Set<UUID> about) {
        session.createNativeQuery("""
                        delete from compared_pair where assignment_id = :assignment and a = any(:works)
                          and b = any(:works) and (a = any(:about) or b = any(:about))
                        """, Integer.class)
                .setParameter("assignment", assignment)
                .setParameter("works", works.toArray(UUID[]::new))
                .setParameter("about", about.toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeQuery(
                        "delete from compared_file where assignment_id = :assignment and submission_id = any(:about)",
                        Integer.class)
                .setParameter("assignment", assignment)
                .setParameter("about", about.toArray(UUID[]::new))
                .executeUpdate();
    }

    private void works(Connection connection, UUID assignment, List<Compared> compared) throws SQLException {
        try (PreparedStatement work = connection.prepareStatement(WORK);
                PreparedStatement file = connection.prepareStatement(FILE)) {
            Timestamp now = Timestamp.from(time.instant());
            for (Compared one : compared) {
                work.setObject(1, assignment);
                work.setObject(2, one.id());
                work.setInt(3, one.ownTokens());
                work.setInt(4, one.baseTokens());
                work.setDouble(5, one.highest());
                work.setObject(6, one.highestWith());
                work.setTimestamp(7, now);
                work.addBatch();
                for (ResultFile.FileRead read : one.files()) {
                    file.setObject(1, assignment);
                    file.setObject(2, one.id());
                    file.setString(3, Storable.of(read.path()));
                    file.setString(4, Storable.of(read.state()));
                    file.setString(5, Storable.of(read.reason()));
                    file.setString(6, LineSpans.write(read.base()));
                    file.addBatch();
                }
            }
            work.executeBatch();
            file.executeBatch();
        }
    }

    private static void pairs(Connection connection, UUID assignment, List<Ordered> pairs) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(PAIR)) {
            for (Ordered ordered : pairs) {
                Pair pair = ordered.pair();
                row.setObject(1, assignment);
                row.setObject(2, ordered.a().submission());
                row.setObject(3, ordered.b().submission());
                row.setObject(4, ordered.a().person());
                row.setObject(5, ordered.b().person());
                row.setString(6, Authors.of(ordered.a().person(), ordered.b().person()));
                row.setDouble(7, pair.suspicion());
                row.setDouble(8, pair.percentile());
                row.setDouble(9, pair.aInB());
                row.setDouble(10, pair.bInA());
                row.setInt(11, pair.longest());
                row.setString(12, pair.findings().write());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /// What a later submission replaced stays visible where it was suspicious, so that a disguise hides nothing.
    private void markReplaced(Scope scope) {
        session.createNativeQuery(MARK_REPLACED, Integer.class)
                .setParameter("assignment", scope.assignment().id)
                .setParameter("slug", scope.assignment().slug)
                .executeUpdate();
        session.createNativeQuery(
                        "delete from compared_pair where assignment_id = :assignment and replaced"
                                + " and suspicion < :threshold",
                        Integer.class)
                .setParameter("assignment", scope.assignment().id)
                .setParameter("threshold", Overviews.THRESHOLD)
                .executeUpdate();
    }
}
