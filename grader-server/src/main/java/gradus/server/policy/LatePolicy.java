package gradus.server.policy;

import gradus.evidence.Points;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// When work is on time, and what it is worth when it is not.
///
/// The deadline is a local time of the course's zone: a deadline that falls into the hour skipped in spring counts
/// from the hour's end, one in the hour repeated in autumn is its first pass. Windows end whole calendar days
/// after it, at the same local time. Work is on time up to and including the deadline; the grace period ends before
/// `deadline + grace`; each window includes its end.
public record LatePolicy(
        LocalDateTime deadline, ZoneId zone, Duration grace, List<Window> windows, Rule rule, Counts counts) {
    public LatePolicy {
        windows = List.copyOf(windows);
        Terms.check(grace, windows);
    }

    public Instant due() {
        return deadline.atZone(zone).toInstant();
    }

    /// The first moment that is late.
    public Instant graceUntil() {
        return due().plus(grace);
    }

    public Instant end(Window window) {
        return deadline.plusDays(window.days()).atZone(zone).toInstant();
    }

    /// The last moment at which work is worth anything.
    public Instant lastMoment() {
        return windows.isEmpty() ? graceUntil() : end(windows.getLast());
    }

    /// Moves the deadline, and with it every window, for somebody with an extension.
    public LatePolicy extendedTo(LocalDateTime extension) {
        return new LatePolicy(extension, zone, grace, windows, rule, counts);
    }

    /// Says how late work received at this moment is.
    public Lateness lateness(Instant received) {
        if (!received.isAfter(due())) {
            return Lateness.onTime(Wording.onTime(this, received));
        }
        if (received.isBefore(graceUntil())) {
            return Lateness.inGrace(Wording.inGrace(this, received));
        }
        return windows.stream()
                .filter(window -> !received.isAfter(end(window)))
                .findFirst()
                .map(window -> Lateness.late(
                        window.permille(), Wording.label(rule, window), Wording.late(this, received, window)))
                .orElseGet(() -> Lateness.tooLate(Wording.tooLate(this, received)));
    }

    /// Turns raw points, bonus included, into final ones.
    public FinalScore apply(Points raw, Lateness lateness) {
        return switch (lateness.kind()) {
            case ON_TIME, IN_GRACE -> new FinalScore(raw, Wording.full(raw));
            case TOO_LATE -> new FinalScore(Points.ZERO, Wording.nothing(raw));
            case LATE -> reduced(raw, lateness);
        };
    }

    private FinalScore reduced(Points raw, Lateness lateness) {
        return switch (rule) {
            case FACTOR -> {
                Points left = new Points(Math.toIntExact((long) raw.milli() * lateness.permille() / 1000));
                yield new FinalScore(left, Wording.times(raw, lateness, left));
            }
            case POINTS -> {
                Points deduction = new Points(100 * (1000 - lateness.permille()));
                Points left = raw.minus(deduction).clampedTo(raw);
                yield new FinalScore(left, Wording.minus(raw, deduction, left));
            }
        };
    }

    /// A late window: it ends `days` calendar days after the deadline, and leaves `permille` thousandths of the
    /// score.
    public record Window(int days, int permille) {}

    /// How a window takes points away.
    public enum Rule {
        /// The score is multiplied: 82.0 × 0.7 = 57.4.
        FACTOR,
        /// As many points of the full 100 are taken off: 82.0 − 30.0 = 52.0, never below 0.
        POINTS
    }

    /// Which of a student's submissions makes the grade.
    public enum Counts {
        /// The one with the best final score.
        BEST,
        /// The one that was received last.
        LATEST
    }
}
