package gradus.server.similarity;

import gradus.server.platform.Problem;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Reads what was handed in from its frozen copy.
@ApplicationScoped
class Sources {
    private final Snapshots snapshots;

    Sources(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Snapshot snapshot(Submission submission) {
        try {
            return snapshots.load(new BlobId(submission.contentHash));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of submission " + submission.id + " cannot be read", e);
        }
    }

    /// The sources by path, in their order.
    Map<String, String> texts(Submission submission) {
        Snapshot snapshot = snapshot(submission);
        Map<String, String> texts = new LinkedHashMap<>();
        snapshot.files().stream()
                .map(Snapshot.Entry::path)
                .filter(path -> path.endsWith(".java"))
                .forEach(path -> texts.put(path, text(snapshot, path)));
        return texts;
    }

    /// Reads lines of one file, the first and the last one included.
    ///
    /// @throws Problem when there is no such file, or it does not have these lines
    String lines(Submission submission, String file, int from, int to) {
        if (from > to) {
            throw Problem.invalid(
                    "lines", "The last line comes after the first one: swap " + from + " and " + to + ".");
        }
        List<String> lines = file(submission, file).lines().toList();
        if (to > lines.size()) {
            throw Problem.invalid(
                    "lines",
                    file + " has " + lines.size() + " lines, so line " + to + " is outside of it. Count from 1, in the"
                            + " file as it was handed in.");
        }
        return String.join("\n", lines.subList(from - 1, to));
    }

    private String file(Submission submission, String file) {
        try {
            return text(snapshot(submission), file);
        } catch (NoSuchElementException _) {
            throw Problem.invalid(
                    "lines",
                    "There is no file '" + file + "' in this submission. Give the path as it was handed in, such as"
                            + " src/Model.java.");
        }
    }

    private String text(Snapshot snapshot, String path) {
        try {
            return new String(snapshots.read(snapshot, path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
