package gradus.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The user number that a sandbox runs under.
sealed interface UserNumber {
    /// The grader's own.
    record Inherited() implements UserNumber {}

    /// One that nothing else runs under.
    record Own(int number) implements UserNumber {}

    /// The words of `setpriv` that make the rest of a command line run under it; `more` is added to them.
    default List<String> becoming(Path setpriv, List<String> more) {
        return switch (this) {
            case Inherited() -> List.of();
            case Own(int number) -> {
                List<String> words = new ArrayList<>(
                        List.of(setpriv.toString(), "--reuid=" + number, "--regid=" + number, "--clear-groups"));
                words.addAll(more);
                words.add("--");
                yield words;
            }
        };
    }
}
