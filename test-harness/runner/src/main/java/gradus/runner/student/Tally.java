package gradus.runner.student;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Adds up what the processes of one attempt used. CPU time counts from the hand-over of the sources, not from
/// priming.
final class Tally {
    private final List<StudentSession> sessions = new ArrayList<>();

    void opened(StudentSession session) {
        sessions.add(session);
    }

    int processes() {
        return sessions.size();
    }

    Duration cpuTime() {
        return sessions.stream().map(StudentSession::cpuTime).reduce(Duration.ZERO, Duration::plus);
    }

    long peakMemoryBytes() {
        return sessions.stream()
                .mapToLong(StudentSession::peakMemoryBytes)
                .max()
                .orElse(0);
    }

    /// The most that one process printed: the limit holds for each of them.
    long outputBytes() {
        return sessions.stream().mapToLong(StudentSession::logBytes).max().orElse(0);
    }

    /// What all processes printed, cut where one process would have been stopped.
    String log(int limitChars) {
        String log = sessions.stream().map(StudentSession::log).collect(Collectors.joining());
        return log.length() > limitChars ? log.substring(0, limitChars) : log;
    }
}
