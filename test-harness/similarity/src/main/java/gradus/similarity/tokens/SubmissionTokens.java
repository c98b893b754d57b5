package gradus.similarity.tokens;

import java.util.List;
import java.util.Set;

/// A submission read: its files in order, and the names that it declares.
public record SubmissionTokens(String id, List<FileTokens> files, Set<String> declared) {
    public SubmissionTokens {
        files = List.copyOf(files);
        declared = Set.copyOf(declared);
    }
}
