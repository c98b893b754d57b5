package gradus.server.similarity;

import gradus.server.integrity.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Some of the pairs that a filter lets pass; `total` counts all of those.
@Schema(name = "PairPage")
public record PairPage(int total, List<Row> pairs) {

    /// Two works that are alike. `aInB` is the share of a's own code that b holds too, from 0 to 1; `longest` counts
    /// tokens; `replaced` says that one of them is no longer its author's newest.
    @Schema(name = "PairRow")
    public record Row(
            Work a,
            Work b,
            double suspicion,

            @Schema(description = "how many percent of this class are nowhere as suspicious")
            double percentile,

            double aInB,
            double bInA,
            int longest,
            Evidence.First first,
            ReviewStatus status,
            boolean replaced,
            @Nullable Integer caseNumber) {}

    /// One submission and who handed it in; `year` is the title of the other course, absent for this one.
    @Schema(name = "WorkRef")
    public record Work(
            UUID submission,
            String username,
            String name,
            @Nullable String year,
            Instant receivedAt) {}
}
