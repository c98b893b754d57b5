package gradus.similarity.source;

import java.util.Comparator;
import java.util.List;

/// The Java files of one submission, in the order of their paths.
public record SubmissionSources(String id, List<SourceFile> files) {
    public SubmissionSources {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }
}
