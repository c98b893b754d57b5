package gradus.server.policy;

import gradus.evidence.Points;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The sentences of a receipt and of a derivation.
public final class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss", Locale.UK);

    private Wording() {}

    /// Writes a moment with its zone: `Sun 23 Oct 2022, 22:00:00 Europe/Zurich`.
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(LocalDateTime.ofInstant(moment, zone)) + " " + zone.getId();
    }

    static String label(Rule rule, Window window) {
        int lost = 1000 - window.permille();
        return "late, −" + decimal(lost) + (rule == Rule.FACTOR ? " %" : " points");
    }

    static String onTime(LatePolicy policy, Instant received) {
        return received(policy, received) + ": on time. The deadline is " + moment(policy.due(), policy.zone()) + ".";
    }

    static String inGrace(LatePolicy policy, Instant received) {
        return received(policy, received) + ": " + after(policy, received) + ", in the grace period before "
                + moment(policy.graceUntil(), policy.zone()) + ". It costs nothing.";
    }

    static String late(LatePolicy policy, Instant received, Window window) {
        return received(policy, received) + ": " + after(policy, received) + ", " + label(policy.rule(), window)
                + ". This window ends " + moment(policy.end(window), policy.zone()) + ".";
    }

    static String tooLate(LatePolicy policy, Instant received) {
        return received(policy, received) + ": too late. The last moment was "
                + moment(policy.lastMoment(), policy.zone()) + "; later work counts 0 points.";
    }

    static String full(Points raw) {
        return "On time: " + raw + " points count in full.";
    }

    static String nothing(Points raw) {
        return "Too late: " + raw + " × 0 = 0.0 points.";
    }

    static String times(Points raw, Lateness lateness, Points left) {
        return "Late: " + raw + " × " + decimalOfThousand(lateness.permille()) + " = " + left + " points.";
    }

    static String minus(Points raw, Points deduction, Points left) {
        return "Late: " + raw + " − " + deduction + " = " + left + " points, never below 0.";
    }

    private static String received(LatePolicy policy, Instant received) {
        return "Received " + moment(received, policy.zone());
    }

    private static String after(LatePolicy policy, Instant received) {
        return span(Duration.between(policy.due(), received)) + " after the deadline";
    }

    /// Two units are exact enough to read: `1 d 3 h`, `14 h 5 min`, `40 s`.
    static String span(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSecondsPart() + " s";
    }

    /// Writes tenths of a percent, or of a point, without idle zeros: 300 is `30`, 125 is `12.5`.
    private static String decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    private static String decimalOfThousand(int permille) {
        return BigDecimal.valueOf(permille, 3).stripTrailingZeros().toPlainString();
    }
}
