package gradus.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A named wrong implementation of the assignment.
///
/// `type` is its class; `fails` lists the checks that it must lose, all others it must pass; `sentence` is what the
/// student reads, `read` where the sheet explains it. A mistake with an empty `fails` is an *equivalent* variant that
/// must not be punished.
///
/// `mayFail` lists checks that it passes with some seeds and not with others: what a model reaches whose training
/// the mistake only disturbs.
public record Mistake(
        String name, String type, List<String> fails, List<String> mayFail, String sentence, String read) {
    public Mistake {
        fails = fails == null ? List.of() : List.copyOf(fails);
        mayFail = mayFail == null ? List.of() : List.copyOf(mayFail);
        sentence = sentence == null ? "" : sentence;
        read = read == null ? "" : read;
    }

    public boolean equivalent() {
        return fails.isEmpty();
    }

    /// Whether a run that lost exactly these checks is a run of this mistake.
    public boolean explains(Set<String> lost) {
        Set<String> unexpected = new HashSet<>(lost);
        fails.forEach(unexpected::remove);
        mayFail.forEach(unexpected::remove);
        return lost.containsAll(fails) && unexpected.isEmpty();
    }
}
