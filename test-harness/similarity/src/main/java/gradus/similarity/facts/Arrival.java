package gradus.similarity.facts;

import java.time.Instant;
import java.util.List;

/// How a submission came in: each push by the time at which the server had it, with the own tokens that it held.
/// Dates in commits are what their writer says, and are not used.
public record Arrival(String id, String author, List<Push> pushes) {
    /// One accepted push.
    public record Push(Instant received, int ownTokens) {}

    public Arrival {
        pushes = pushes.stream()
                .sorted(java.util.Comparator.comparing(Push::received))
                .toList();
    }
}
