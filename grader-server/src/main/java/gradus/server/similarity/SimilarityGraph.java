package gradus.server.similarity;

import gradus.server.integrity.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The pairs at or above a threshold as a graph; `cut` counts the submissions that it has no room for.
@Schema(name = "SimilarityGraph")
public record SimilarityGraph(double threshold, List<Node> nodes, List<Edge> edges, List<Cluster> clusters, int cut) {

    @Schema(name = "GraphNode")
    public record Node(
            UUID submission,
            String username,
            String name,
            @Nullable String section,
            @Nullable String year,
            Instant receivedAt,
            int cluster) {}

    /// `earlier` is the one that was received first.
    @Schema(name = "GraphEdge")
    public record Edge(UUID a, UUID b, double suspicion, Evidence.First earlier) {}

    /// Submissions that a chain of edges connects.
    @Schema(name = "GraphCluster")
    public record Cluster(int number, List<UUID> members, double highest) {}
}
