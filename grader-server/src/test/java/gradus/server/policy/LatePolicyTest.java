package gradus.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Points;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    /// The terms of the course: grace up to 22:11, then −30 % for three days.
    static LatePolicy course(String deadline, Rule rule) {
        return new LatePolicy(
                LocalDateTime.parse(deadline),
                ZURICH,
                Duration.ofMinutes(11),
                List.of(new Window(3, 700)),
                rule,
                Counts.BEST);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZURICH).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-20T12:00:00.000, 1000, on time",
        "2022-10-23T22:00:00.000, 1000, on time",
        "2022-10-23T22:00:00.001, 1000, in the grace period",
        "2022-10-23T22:10:59.999, 1000, in the grace period",
        "2022-10-23T22:11:00.000,  700, 'late, −30 %'",
        "2022-10-26T22:00:00.000,  700, 'late, −30 %'",
        "2022-10-26T22:00:00.001,    0, too late"
    })
    void theWindowsOfTheCourse(String received, int permille, String label) {
        Lateness lateness = course("2022-10-23T22:00", Rule.FACTOR).lateness(local(received));
        assertEquals(permille, lateness.permille());
        assertEquals(label, lateness.label());
    }

    @Test
    void deadlinesAreLocalTimesOnBothSidesOfAClockChange() {
        assertEquals(
                Instant.parse("2022-10-23T20:00:00Z"),
                course("2022-10-23T22:00", Rule.FACTOR).due());
        assertEquals(
                Instant.parse("2022-11-13T21:00:00Z"),
                course("2022-11-13T22:00", Rule.FACTOR).due());
    }

    @Test
    void threeDaysAreCalendarDaysNotSeventyTwoHours() {
        LatePolicy policy = course("2022-10-28T22:00", Rule.FACTOR);
        assertEquals(Duration.ofHours(73), Duration.between(policy.due(), policy.lastMoment()));
        assertEquals(700, policy.lateness(local("2022-10-31T22:00:00")).permille());
        assertEquals(0, policy.lateness(local("2022-10-31T22:00:00.001")).permille());
    }

    @ParameterizedTest
    @CsvSource({
        "FACTOR,  82000, 57400, Late: 82.0 × 0.7 = 57.4 points.",
        "POINTS,  82000, 52000, 'Late: 82.0 − 30.0 = 52.0 points, never below 0.'",
        "FACTOR, 104000, 72800, Late: 104.0 × 0.7 = 72.8 points.",
        "POINTS,  12000,     0, 'Late: 12.0 − 30.0 = 0.0 points, never below 0.'"
    })
    void latePointsByEitherRule(Rule rule, int raw, int left, String line) {
        LatePolicy policy = course("2022-10-23T22:00", rule);
        FinalScore score = policy.apply(new Points(raw), policy.lateness(local("2022-10-24T08:00:00")));
        assertEquals(new FinalScore(new Points(left), line), score);
    }

    @Test
    void tooLateIsNothingEvenWithABonusAndByTheRuleOfPoints() {
        LatePolicy policy = course("2022-10-23T22:00", Rule.POINTS);
        Lateness lateness = policy.lateness(local("2022-11-01T00:00:00"));
        assertEquals(Points.ZERO, policy.apply(new Points(104_000), lateness).points());
    }

    @Test
    void anExtensionMovesTheDeadlineAndItsWindows() {
        LatePolicy policy = course("2022-10-23T22:00", Rule.FACTOR).extendedTo(LocalDateTime.parse("2022-10-25T12:00"));
        assertEquals(1000, policy.lateness(local("2022-10-25T12:00:00")).permille());
        assertEquals(700, policy.lateness(local("2022-10-28T12:00:00")).permille());
        assertEquals(0, policy.lateness(local("2022-10-28T12:00:01")).permille());
    }

    @Test
    void theReceiptSaysWhenHowLateAndWhatItCosts() {
        LatePolicy policy = course("2022-10-23T22:00", Rule.FACTOR);
        assertEquals(
                "Received Sun 23 Oct 2022, 21:59:00 Europe/Zurich: on time."
                        + " The deadline is Sun 23 Oct 2022, 22:00:00 Europe/Zurich.",
                policy.lateness(local("2022-10-23T21:59:00")).sentence());
        assertEquals(
                "Received Mon 24 Oct 2022, 12:05:00 Europe/Zurich: 14 h 5 min after the deadline, late, −30 %."
                        + " This window ends Wed 26 Oct 2022, 22:00:00 Europe/Zurich.",
                policy.lateness(local("2022-10-24T12:05:00")).sentence());
        assertTrue(policy.lateness(local("2022-10-23T22:05:30")).sentence().contains("5 min 30 s after the deadline"));
    }

    @Test
    void deadlinesInTheHourOfAClockChangeStillMeanOneInstant() {
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                course("2026-03-29T02:30", Rule.FACTOR).due());
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                course("2026-10-25T02:30", Rule.FACTOR).due());
    }

    @Test
    void termsThatMakeNoSenseAreRefusedWithASentence() {
        LatePolicy policy = course("2022-10-23T22:00", Rule.FACTOR);
        assertThrows(IllegalArgumentException.class, () -> with(policy, Duration.ofMinutes(-1), policy.windows()));
        assertThrows(
                IllegalArgumentException.class,
                () -> with(policy, Duration.ZERO, List.of(new Window(3, 700), new Window(3, 500))));
        IllegalArgumentException growing = assertThrows(
                IllegalArgumentException.class,
                () -> with(policy, Duration.ZERO, List.of(new Window(1, 500), new Window(2, 600))));
        assertTrue(growing.getMessage().contains("never above the one before it"));
    }

    private static LatePolicy with(LatePolicy policy, Duration grace, List<Window> windows) {
        return new LatePolicy(policy.deadline(), policy.zone(), grace, windows, policy.rule(), policy.counts());
    }
}
