package gradus.evidence;

import java.util.Map;
import java.util.TreeMap;

/// Every input of a grading run, named by hash, so that a replay can say which one differs.
///
/// `seed` is the hidden seed in hexadecimal; `device` is `cpu` or `cuda:N`; `environment` names the JDK, libtorch and
/// flags by version.
public record Subject(
        String assignment,
        String assignmentHash,
        String submissionHash,
        String seed,
        String device,
        Map<String, String> environment) {
    public Subject {
        environment = Map.copyOf(environment);
    }

    @Override
    public Map<String, String> environment() {
        return new TreeMap<>(environment);
    }
}
