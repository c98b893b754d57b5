package gradus.server.integrity;

import gradus.server.integrity.Evidence.Passage;
import gradus.server.platform.Problem;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Reads lines of what was handed in, from its frozen copy; each file once.
final class Excerpts {
    private final Snapshots snapshots;
    private final Map<String, List<String>> files = new HashMap<>();

    Excerpts(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// @throws Problem when the submission has no such file or lines; `where` begins its sentence
    String of(String where, Submission submission, Passage passage) {
        List<String> lines = lines(where, submission, passage.file());
        if (passage.to() > lines.size()) {
            throw Problem.invalid(
                    "passage",
                    where + ": " + passage.file() + " has " + lines.size() + " lines, so a passage cannot end at line "
                            + passage.to() + ". Count lines from 1, in the file as it was handed in.");
        }
        return String.join("\n", lines.subList(passage.from() - 1, passage.to()));
    }

    private List<String> lines(String where, Submission submission, String file) {
        return files.computeIfAbsent(submission.contentHash + file, _ -> read(where, submission, file));
    }

    private List<String> read(String where, Submission submission, String file) {
        try {
            Snapshot snapshot = snapshots.load(new BlobId(submission.contentHash));
            return new String(snapshots.read(snapshot, file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchElementException _) {
            throw Problem.invalid(
                    "passage",
                    where + ": there is no file '" + file + "' in this submission. Give the path as it was handed in,"
                            + " such as src/Model.java.");
        } catch (IOException e) {
            throw new UncheckedIOException("the files of submission " + submission.id + " cannot be read", e);
        }
    }
}
