package gradus.manifest;

import java.util.List;

/// A named wrong implementation of the assignment.
///
/// `type` is its class; `fails` lists the checks that it must lose, all others it must pass; `sentence` is what the
/// student reads, `read` where the sheet explains it. A mistake with an empty `fails` is an *equivalent* variant that
/// must not be punished.
public record Mistake(String name, String type, List<String> fails, String sentence, String read) {
    public Mistake {
        fails = fails == null ? List.of() : List.copyOf(fails);
        sentence = sentence == null ? "" : sentence;
        read = read == null ? "" : read;
    }

    public boolean equivalent() {
        return fails.isEmpty();
    }
}
