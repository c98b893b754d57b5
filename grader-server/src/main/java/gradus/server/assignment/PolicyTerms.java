package gradus.server.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.server.platform.Problem;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A late policy as it is written in the database and on the wire; the zone is the course's.
@Schema(name = "NewPolicy")
public record PolicyTerms(
        @NotNull @Schema(description = "local time in the course's zone, for example 2026-12-06T22:00")
        String deadline,

        @NotNull @Schema(description = "ISO 8601 duration") String grace,
        @NotNull List<@Valid Window> windows,
        @NotNull Rule rule,
        @NotNull Counts counts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static PolicyTerms of(LatePolicy policy) {
        return new PolicyTerms(
                policy.deadline().toString(),
                policy.grace().toString(),
                policy.windows().stream().map(Window::of).toList(),
                policy.rule(),
                policy.counts());
    }

    static PolicyTerms read(String json) {
        try {
            return JSON.readValue(json, PolicyTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored late policy is not readable", e);
        }
    }

    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a late policy is plain data and must serialise", e);
        }
    }

    /// Puts the terms into a course's zone.
    ///
    /// @throws Problem when they make no sense; the sentence says what to change
    public LatePolicy in(ZoneId zone) {
        List<LatePolicy.Window> late = windows.stream().map(Window::toPolicy).toList();
        try {
            return new LatePolicy(localTime(deadline), zone, duration(grace), late, rule, counts);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()) + ".");
        }
    }

    /// Reads a local time; `2026-12-06T22:00` and `2026-12-06T22:00:00` are the same.
    public static LocalDateTime localTime(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException _) {
            throw invalid("'" + text + "' is not a local date and time such as 2026-12-06T22:00.");
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException _) {
            throw invalid("'" + text + "' is not a duration such as PT11M (eleven minutes).");
        }
    }

    private static Problem invalid(String sentence) {
        return Problem.invalid("policy", sentence);
    }

    /// A late window; `factor` is what is left of the score.
    @Schema(name = "PolicyWindow")
    public record Window(int days, double factor) {
        static Window of(LatePolicy.Window window) {
            return new Window(window.days(), window.permille() / 1000.0);
        }

        LatePolicy.Window toPolicy() {
            if (!(factor >= 0 && factor <= 1)) {
                throw invalid("The factor of a late window must be from 0 to 1, not " + factor + ".");
            }
            return new LatePolicy.Window(days, (int) Math.round(factor * 1000));
        }
    }
}
