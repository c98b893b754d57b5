package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.assignment.Bundle;
import gradus.server.assignment.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// The assignments of all courses with the same slug, what was handed in for them, and what everybody began with.
@ApplicationScoped
class Lineages {
    private static final String WORK = """
            select w.submission_id as submission, w.person_id as person, w.content_hash as content,
              w.received_at as received, w.assignment_id = :assignment as current
            from student_work w where w.slug = :slug and\
            """;

    private final Session session;
    private final Bundles bundles;

    Lineages(Session session, Bundles bundles) {
        this.session = session;
        this.bundles = bundles;
    }

    /// Lists the newest submission of each student of each course.
    @Transactional
    public List<Work> newest(Assignment assignment) {
        return session
                .createNativeQuery(WORK + " w.newest order by w.received_at, w.submission_id", Tuple.class)
                .setParameter("assignment", assignment.id)
                .setParameter("slug", assignment.slug)
                .getResultList()
                .stream()
                .map(Lineages::work)
                .toList();
    }

    /// Lists those of some submissions that belong to this lineage, also ones that were replaced.
    @Transactional
    public List<Work> named(Assignment assignment, Collection<UUID> submissions) {
        return session
                .createNativeQuery(
                        WORK + " w.submission_id = any(:ids) order by w.received_at, w.submission_id", Tuple.class)
                .setParameter("assignment", assignment.id)
                .setParameter("slug", assignment.slug)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(Lineages::work)
                .toList();
    }

    private static Work work(Tuple row) {
        return new Work(
                row.get("submission", UUID.class),
                row.get("person", UUID.class),
                row.get("content", String.class),
                row.get("received", Instant.class),
                row.get("current", Boolean.class));
    }

    /// Lists submissions of an assignment that were never compared, as when the server ended before it came to them.
    @Transactional
    public List<UUID> missing(UUID assignment) {
        return session.createNativeQuery("""
                        select w.submission_id from student_work w where w.assignment_id = :assignment and not exists (
                          select 1 from compared_work c
                          where c.assignment_id = w.assignment_id and c.submission_id = w.submission_id)
                        order by w.received_at, w.submission_id
                        """, UUID.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    /// Lists submissions that are no longer their author's newest and whose pairs are still shown.
    @Transactional
    public List<UUID> replaced(UUID assignment) {
        return session.createNativeQuery("""
                        select distinct x.id from compared_pair p
                        cross join lateral (values (p.a), (p.b)) as x (id)
                        where p.assignment_id = :assignment
                          and not exists (select 1 from student_work w where w.submission_id = x.id and w.newest)
                        """, UUID.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    /// Every published version's bundle by its content, the oldest first.
    @Transactional
    public List<Bundle> templates(String slug) {
        Map<String, Bundle> found = new LinkedHashMap<>();
        session.createQuery(
                        "select v from AssignmentVersion v join Assignment a on a.id = v.assignmentId"
                                + " where a.slug = :slug order by v.publishedAt, v.number",
                        AssignmentVersion.class)
                .setParameter("slug", slug)
                .getResultList()
                .forEach(version -> found.putIfAbsent(version.bundleHash, bundles.of(version)));
        return List.copyOf(found.values());
    }
}
