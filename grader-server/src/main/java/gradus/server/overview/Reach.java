package gradus.server.overview;

import gradus.evidence.Points;
import gradus.server.gradebook.StudentRecord;
import gradus.server.gradebook.Worth;
import gradus.server.overview.Card.Progress;
import gradus.server.policy.LatePolicy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The most points that an assignment can still bring, bonus left aside.
final class Reach {
    private static final Points FULL = Points.of(100);

    private Reach() {}

    /// Takes the best of what is there once people have marked it, and of perfect work handed in now; a ruling
    /// holds for both.
    static Points of(LatePolicy policy, Progress progress, Instant now) {
        Points perfectNow = policy.apply(FULL, policy.lateness(now)).points();
        boolean decided = progress.record().entries().stream()
                .anyMatch(entry -> entry.worth().overridden());
        Stream<Points> there = progress.record().entries().stream()
                .map(StudentRecord.Entry::worth)
                .map(worth -> marked(worth, policy));
        if (decided) {
            Optional<StudentRecord.Entry> counting = progress.record().counting();
            return counting.map(entry -> entry.worth().finalPoints()).orElse(Points.ZERO);
        }
        Points most = Stream.concat(there, Stream.of(perfectNow))
                .max(Comparator.naturalOrder())
                .orElse(perfectNow);
        return progress.record().ruling().apply(most);
    }

    private static Points marked(Worth worth, LatePolicy policy) {
        return policy.apply(worth.raw().plus(worth.openPoints()), worth.lateness())
                .points();
    }
}
