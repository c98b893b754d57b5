package gradus.runner.attack;

import gradus.manifest.Limits;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import java.util.HashMap;
import java.util.Map;

/// Shipped assignments under the limits that attacks ask for, each opened once.
final class Bundles implements AutoCloseable {
    private final Distribution distribution;
    private final Map<Key, AssignmentBundle> open = new HashMap<>();

    private record Key(String assignment, Limits limits) {}

    Bundles(Distribution distribution) {
        this.distribution = distribution;
    }

    synchronized AssignmentBundle open(Terms terms) throws BadInput {
        Key key = new Key(terms.assignment(), terms.limits());
        AssignmentBundle known = open.get(key);
        if (known != null) {
            return known;
        }
        try (AssignmentBundle shipped = AssignmentBundle.open(distribution.assignmentFolder(key.assignment()))) {
            AssignmentBundle limited = shipped.limitedTo(key.limits());
            open.put(key, limited);
            return limited;
        }
    }

    @Override
    public void close() {
        open.values().forEach(AssignmentBundle::close);
    }
}
