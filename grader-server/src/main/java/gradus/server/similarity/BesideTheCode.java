package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.platform.Hashes;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the server knows of a pair beside its code: sentences that name nobody and are no part of the suspicion.
@ApplicationScoped
class BesideTheCode {
    private final Submissions submissions;
    private final Sources sources;
    private final Lineages lineages;

    BesideTheCode(Submissions submissions, Sources sources, Lineages lineages) {
        this.submissions = submissions;
        this.sources = sources;
        this.lineages = lineages;
    }

    /// @param earlier the one that was received first, as far as anybody knows
    List<String> about(Assignment assignment, Submission earlier, Submission later) {
        List<String> facts = new ArrayList<>();
        facts.add(apart(Duration.between(earlier.receivedAt, later.receivedAt)));
        boolean earlierAtOnce = firstOfItsAuthor(earlier);
        boolean laterAtOnce = firstOfItsAuthor(later);
        if (earlierAtOnce && laterAtOnce) {
            facts.add("Each of the two was the first that its author handed in.");
        } else if (laterAtOnce) {
            facts.add("The one received later was the first that its author handed in; the other one came in several.");
        } else if (earlierAtOnce) {
            facts.add(
                    "The one received earlier was the first that its author handed in; the other one came in several.");
        }
        identical(assignment, earlier, later)
                .forEach(path -> facts.add("Both handed in the same file " + path + ", byte for byte."));
        return facts;
    }

    private static String apart(Duration time) {
        if (time.isZero()) {
            return "Both were received at the same moment.";
        }
        String amount = time.toDays() > 1
                ? time.toDays() + " days"
                : time.toHours() > 1
                        ? time.toHours() + " hours"
                        : time.toMinutes() > 1 ? time.toMinutes() + " minutes" : seconds(time);
        return "One was received " + amount + " before the other. Earlier does not mean source: both may have it from a"
                + " third.";
    }

    private static String seconds(Duration time) {
        return time.toSeconds() > 1 ? time.toSeconds() + " seconds" : "a second or less";
    }

    private boolean firstOfItsAuthor(Submission submission) {
        return submissions
                .of(submission.assignmentId, submission.personId)
                .getFirst()
                .id
                .equals(submission.id);
    }

    /// Files that are no sources and that both have, except those of the template.
    private List<String> identical(Assignment assignment, Submission a, Submission b) {
        Map<String, String> others = files(a);
        Set<String> template = new HashSet<>();
        List<String> same = files(b).entrySet().stream()
                .filter(file -> others.containsKey(file.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        lineages.templates(assignment.slug).forEach(bundle -> template.addAll(hashes(bundle)));
        return same.stream()
                .filter(hash -> !template.contains(hash))
                .map(hash -> others.getOrDefault(hash, hash))
                .sorted()
                .toList();
    }

    private Map<String, String> files(Submission submission) {
        return sources.snapshot(submission).files().stream()
                .filter(file -> !file.path().endsWith(".java") && file.bytes() > 0)
                .collect(Collectors.toMap(file -> file.blob().hex(), Snapshot.Entry::path, (first, _) -> first));
    }

    private static Set<String> hashes(Bundle bundle) {
        Set<String> hashes = new HashSet<>();
        try {
            for (String path : bundle.starterFiles()) {
                hashes.add(Hashes.of(Files.readAllBytes(bundle.starter().resolve(path))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
