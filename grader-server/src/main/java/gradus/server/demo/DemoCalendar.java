package gradus.server.demo;

import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Deadlines on Sundays at 22:00, counted from the day on which the server started first.
record DemoCalendar(Instant start) {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /// The terms of the course: grace up to 22:11, then −30 % for three calendar days.
    LatePolicy policy(DemoSheet sheet) {
        return new LatePolicy(
                deadline(sheet), ZONE, Duration.ofMinutes(11), List.of(new Window(3, 700)), Rule.FACTOR, Counts.BEST);
    }

    /// Gives the first sheet a full week and the days up to Sunday.
    LocalDateTime deadline(DemoSheet sheet) {
        LocalDate firstSunday =
                LocalDate.ofInstant(start, ZONE).plusWeeks(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return firstSunday.plusWeeks(sheet.weeksAfterFirst()).atTime(EVENING);
    }

    /// Opens the first sheet at once, each other on the Monday after the deadline before it.
    Instant opensAt(DemoSheet sheet) {
        if (sheet.position() == 1) {
            return start;
        }
        DemoSheet before = DemoSheet.ALL.get(sheet.position() - 2);
        return deadline(before)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(ZONE)
                .toInstant();
    }
}
