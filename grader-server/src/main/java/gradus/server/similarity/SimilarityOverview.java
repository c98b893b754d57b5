package gradus.server.similarity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the comparison of one assignment stands; `engine` says in one sentence how it compares.
@Schema(name = "SimilarityOverview")
public record SimilarityOverview(
        @Nullable RunView run,
        double threshold,
        List<ComparedWork> submissions,
        List<Notice> notices,
        Reviewed review,
        List<ExpectedView> expected,
        List<ExcusedView> excused,
        String engine) {

    /// A comparison of the whole class: `reason` is why it began, `message` why it failed and what to do.
    @Schema(name = "SimilarityRun")
    public record RunView(
            UUID id,
            RunState state,
            String phase,
            int done,
            int of,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String reason,
            @Nullable String message) {}

    /// A student's newest submission: its highest suspicion, with whom, and how much of it is base code, from 0 to 1.
    @Schema(name = "ComparedWork")
    public record ComparedWork(
            UUID submission,
            String username,
            String name,
            @Nullable String section,

            @Schema(description = "title of the other course; absent for this one") @Nullable
            String year,

            Instant receivedAt,
            double highest,
            @Nullable UUID highestWith,
            double baseShare) {}

    /// A file that could not be read like the others.
    @Schema(name = "FileNotice")
    public record Notice(UUID submission, String username, String file, String state, String reason) {}

    /// Pairs at or above the threshold, by what a person thinks of them.
    @Schema(name = "ReviewCounts")
    public record Reviewed(int unreviewed, int suspicious, int innocent, int certain) {}

    /// Lines of a submission that everybody may have.
    @Schema(name = "ExpectedCode")
    public record ExpectedView(
            UUID id,
            UUID submission,
            String username,
            String file,
            int from,
            int to,
            String reason,
            String by,
            Instant at) {}

    /// People who were allowed to work together.
    @Schema(name = "ExcusedGroup")
    public record ExcusedView(UUID id, List<String> usernames, String reason, String by, Instant at) {}
}
