package gradus.server.demo;

import gradus.server.assignment.PolicyTerms;
import gradus.server.policy.LatePolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// The four sheets of the course and when they are due: Sundays at 22:00, three weeks apart, the first one one to two
/// weeks after the first start.
enum DemoSheet {
    POLYNOMIAL_REGRESSION(1, "polynomial-regression", "Polynomial regression", 15),
    CNN_CLASSIFIER(2, "cnn-classifier", "CNN classifier", 20),
    CHAR_LSTM(3, "char-lstm", "Character language model", 25),
    TRANSFORMER_SEQ2SEQ(4, "transformer-seq2seq", "Transformer for mathematics questions", 40);

    private static final LocalTime DUE = LocalTime.of(22, 0);
    private static final int WEEKS_APART = 3;

    /// The course's slides start lateness at 22:11, which makes 22:10:59.999 the last moment of grace.
    private static final Duration GRACE = Duration.ofMinutes(11);

    private static final int LATE_DAYS = 3;
    private static final int LATE_PERMILLE = 700;

    private final int position;
    private final String slug;
    private final String title;
    private final int weightPercent;

    DemoSheet(int position, String slug, String title, int weightPercent) {
        this.position = position;
        this.slug = slug;
        this.title = title;
        this.weightPercent = weightPercent;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    int weightPercent() {
        return weightPercent;
    }

    int position() {
        return position;
    }

    LocalDateTime deadline(Instant firstStart, ZoneId zone) {
        return deadline(position, firstStart, zone);
    }

    private static LocalDateTime deadline(int position, Instant firstStart, ZoneId zone) {
        return firstStart
                .atZone(zone)
                .toLocalDate()
                .plusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusWeeks(WEEKS_APART * (position - 1L))
                .atTime(DUE);
    }

    /// The first sheet is open from the start; each other opens on the Monday after the one before is due.
    Instant opensAt(Instant firstStart, ZoneId zone) {
        if (position == 1) {
            return firstStart;
        }
        return deadline(position - 1, firstStart, zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    String terms(Instant firstStart, ZoneId zone) {
        LatePolicy policy = new LatePolicy(
                deadline(firstStart, zone),
                zone,
                GRACE,
                List.of(new LatePolicy.Window(LATE_DAYS, LATE_PERMILLE)),
                LatePolicy.Rule.FACTOR,
                LatePolicy.Counts.BEST);
        return PolicyTerms.of(policy).write();
    }
}
