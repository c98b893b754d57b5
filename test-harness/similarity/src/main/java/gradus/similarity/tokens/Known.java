package gradus.similarity.tokens;

import java.util.Set;

/// What is known before a submission is read: the files of the template by content, and the names that it declares.
public record Known(Set<Long> contentKeys, Set<String> names) {
    public static final Known NOTHING = new Known(Set.of(), Set.of());

    public Known {
        contentKeys = Set.copyOf(contentKeys);
        names = Set.copyOf(names);
    }
}
