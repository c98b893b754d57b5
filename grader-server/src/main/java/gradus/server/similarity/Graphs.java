package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.platform.Problem;
import gradus.server.similarity.SimilarityGraph.Cluster;
import gradus.server.similarity.SimilarityGraph.Edge;
import gradus.server.similarity.SimilarityGraph.Node;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Draws the pairs at or above a threshold as a graph with its clusters.
@ApplicationScoped
class Graphs {
    static final int MOST_NODES = 500;
    private static final int MOST_PAIRS = 20_000;

    private final PairRows pairs;
    private final Session session;

    Graphs(PairRows pairs, Session session) {
        this.pairs = pairs;
        this.session = session;
    }

    SimilarityGraph of(Assignment assignment, double threshold) {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw Problem.invalid("filter", "threshold is a number from 0 to 100.");
        }
        List<PairPage.Row> all = pairs.from(assignment, threshold, MOST_PAIRS);
        Map<UUID, PairPage.Work> kept = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (PairPage.Row row : all) {
            seen.add(row.a().submission());
            seen.add(row.b().submission());
            long fresh = List.of(row.a(), row.b()).stream()
                    .filter(work -> !kept.containsKey(work.submission()))
                    .count();
            if (kept.size() + fresh <= MOST_NODES) {
                kept.putIfAbsent(row.a().submission(), row.a());
                kept.putIfAbsent(row.b().submission(), row.b());
            }
        }
        List<PairPage.Row> drawn = all.stream()
                .filter(row -> kept.containsKey(row.a().submission())
                        && kept.containsKey(row.b().submission()))
                .toList();
        return drawn(threshold, assignment, kept, drawn, seen.size() - kept.size());
    }

    private SimilarityGraph drawn(
            double threshold,
            Assignment assignment,
            Map<UUID, PairPage.Work> works,
            List<PairPage.Row> drawn,
            int cut) {
        List<Cluster> clusters = Chains.of(drawn);
        Map<UUID, Integer> numbers = new HashMap<>();
        clusters.forEach(cluster -> cluster.members().forEach(member -> numbers.put(member, cluster.number())));
        Map<UUID, String> sections = sections(assignment, works.keySet());
        List<Node> nodes = new ArrayList<>();
        works.forEach((id, work) -> nodes.add(new Node(
                id,
                work.username(),
                work.name(),
                Optional.ofNullable(sections.get(id)).orElse(null),
                work.year(),
                work.receivedAt(),
                numbers.getOrDefault(id, 0))));
        List<Edge> edges = drawn.stream()
                .map(row -> new Edge(row.a().submission(), row.b().submission(), row.suspicion(), row.first()))
                .toList();
        return new SimilarityGraph(threshold, nodes, edges, clusters, cut);
    }

    private Map<UUID, String> sections(Assignment assignment, Set<UUID> submissions) {
        Map<UUID, String> sections = new HashMap<>();
        session.createNativeQuery("""
                        select s.id as submission, t.name as section from submission s
                        join membership m on m.course_id = :course and m.person_id = s.person_id
                        join section t on t.id = m.section_id
                        where s.assignment_id = :assignment and s.id = any(:ids)
                        """, Tuple.class)
                .setParameter("course", assignment.courseId)
                .setParameter("assignment", assignment.id)
                .setParameter("ids", submissions.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> sections.put(row.get("submission", UUID.class), row.get("section", String.class)));
        return sections;
    }
}
