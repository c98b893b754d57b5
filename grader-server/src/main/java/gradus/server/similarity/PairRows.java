package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.integrity.Evidence.First;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Reads stored pairs; the database filters, sorts and pages.
@ApplicationScoped
class PairRows {
    private static final String FROM = """
             from compared_pair p
            join submission sa on sa.id = p.a join assignment xa on xa.id = sa.assignment_id
            join course ca on ca.id = xa.course_id join person na on na.id = p.person_a
            join submission sb on sb.id = p.b join assignment xb on xb.id = sb.assignment_id
            join course cb on cb.id = xb.course_id join person nb on nb.id = p.person_b
            left join pair_review r on r.assignment_id = p.assignment_id and r.persons = p.persons
            where p.assignment_id = :assignment\
            """;
    private static final String ROW = """
            select p.a, p.b, p.person_a, p.person_b, p.suspicion, p.percentile, p.a_in_b, p.b_in_a, p.longest,
              p.replaced, sa.received_at as received_a, sb.received_at as received_b,
              na.username as username_a, na.name as name_a, nb.username as username_b, nb.name as name_b,
              case when xa.id = p.assignment_id then null else ca.title end as year_a,
              case when xb.id = p.assignment_id then null else cb.title end as year_b,
              coalesce(r.status, 'UNREVIEWED') as status,
              (select max(k.case_number) from case_person k join case_person l
                 on l.assignment_id = k.assignment_id and l.case_number = k.case_number
               where k.assignment_id = p.assignment_id and k.person_id = p.person_a
                 and l.person_id = p.person_b) as case_number\
            """;

    private final Session session;

    PairRows(Session session) {
        this.session = session;
    }

    PairPage page(Assignment assignment, PairFilter filter) {
        String where = filter.conditions().isEmpty() ? "" : " and " + String.join(" and ", filter.conditions());
        Long total = with(
                        session.createNativeQuery("select count(*)" + FROM + where, Long.class),
                        assignment,
                        filter.values())
                .getSingleResult();
        List<PairPage.Row> rows = with(
                        session.createNativeQuery(
                                ROW + FROM + where + " order by "
                                        + filter.sort().order(),
                                Tuple.class),
                        assignment,
                        filter.values())
                .setFirstResult(filter.offset())
                .setMaxResults(filter.limit())
                .getResultList()
                .stream()
                .map(PairRows::row)
                .toList();
        return new PairPage(Math.toIntExact(total), rows);
    }

    /// Lists the most suspicious pairs from a suspicion on.
    List<PairPage.Row> from(Assignment assignment, double least, int most) {
        return rows(assignment, " and p.suspicion >= :least", Map.of("least", least), most);
    }

    /// Lists the pairs among some submissions, the most suspicious first.
    List<PairPage.Row> among(Assignment assignment, Collection<UUID> members) {
        UUID[] ids = members.toArray(UUID[]::new);
        return rows(assignment, " and p.a = any(:ids) and p.b = any(:ids)", Map.of("ids", ids), Integer.MAX_VALUE);
    }

    /// Lists other pairs of either of two submissions, the most suspicious first.
    List<PairPage.Row> others(Assignment assignment, UUID a, UUID b, int most) {
        UUID[] ids = {a, b};
        return rows(
                assignment,
                " and (p.a = any(:ids) or p.b = any(:ids)) and not (p.a = any(:ids) and p.b = any(:ids))",
                Map.of("ids", ids),
                most);
    }

    /// Finds the stored pair of two submissions, whichever is named first.
    ///
    /// @throws Problem 404 when nothing is stored about them
    PairPage.Row named(Assignment assignment, String a, String b) {
        List<UUID> ids =
                List.of(a, b).stream().flatMap(id -> Ids.read(id).stream()).toList();
        return among(assignment, ids).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "Nothing is stored about these two submissions: they are not alike, excused, or were handed in"
                                + " again since. Go back to the list of pairs."));
    }

    Findings findings(Assignment assignment, PairPage.Row row) {
        return Findings.read(session.createNativeQuery(
                        "select detail from compared_pair where assignment_id = :assignment and a = :a and b = :b",
                        String.class)
                .setParameter("assignment", assignment.id)
                .setParameter("a", row.a().submission())
                .setParameter("b", row.b().submission())
                .getSingleResult());
    }

    private List<PairPage.Row> rows(Assignment assignment, String where, Map<String, Object> values, int most) {
        return with(
                        session.createNativeQuery(
                                ROW + FROM + where + " order by " + PairFilter.Sort.SUSPICION.order(), Tuple.class),
                        assignment,
                        values)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PairRows::row)
                .toList();
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Assignment assignment, Map<String, Object> values) {
        query.setParameter("assignment", assignment.id);
        values.forEach(query::setParameter);
        return query;
    }

    private static PairPage.Row row(Tuple row) {
        PairPage.Work a = work(row, "a");
        PairPage.Work b = work(row, "b");
        return new PairPage.Row(
                a,
                b,
                row.get("suspicion", Double.class),
                row.get("percentile", Double.class),
                row.get("a_in_b", Double.class),
                row.get("b_in_a", Double.class),
                row.get("longest", Integer.class),
                first(a.receivedAt(), b.receivedAt()),
                ReviewStatus.valueOf(row.get("status", String.class)),
                row.get("replaced", Boolean.class),
                row.get("case_number", Integer.class));
    }

    private static PairPage.Work work(Tuple row, String which) {
        return new PairPage.Work(
                row.get(which, UUID.class),
                row.get("username_" + which, String.class),
                row.get("name_" + which, String.class),
                Optional.ofNullable(row.get("year_" + which, String.class)).orElse(null),
                row.get("received_" + which, Instant.class));
    }

    private static First first(Instant a, Instant b) {
        int order = a.compareTo(b);
        return order == 0 ? First.UNKNOWN : order < 0 ? First.A : First.B;
    }
}
