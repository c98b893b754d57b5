package gradus.server.policy;

import gradus.evidence.Points;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every policy, every moment around its deadline and every score.
class LatePolicyPropertyTest {
    private static final int WEEK = 7 * 24 * 3600;

    @Property(tries = 300)
    boolean laterIsNeverWorthMore(
            @ForAll("policies") LatePolicy policy,
            @ForAll @IntRange(max = 110_000) int raw,
            @ForAll @IntRange(min = -WEEK, max = WEEK) int seconds,
            @ForAll @IntRange(max = WEEK) int later) {
        Instant first = policy.due().plusSeconds(seconds);
        return worth(policy, raw, first.plusSeconds(later)) <= worth(policy, raw, first);
    }

    @Property(tries = 300)
    boolean finalPointsLieBetweenNothingAndTheRawOnes(
            @ForAll("policies") LatePolicy policy,
            @ForAll @IntRange(max = 110_000) int raw,
            @ForAll @IntRange(min = -WEEK, max = 2 * WEEK) int seconds) {
        int worth = worth(policy, raw, policy.due().plusSeconds(seconds));
        return worth >= 0 && worth <= raw;
    }

    @Property(tries = 300)
    boolean onTimeAndGraceCostNothing(
            @ForAll("policies") LatePolicy policy,
            @ForAll @IntRange(max = 110_000) int raw,
            @ForAll @IntRange(max = WEEK) int before) {
        Instant lastOfGrace = policy.graceUntil().minusNanos(1);
        return worth(policy, raw, policy.due().minusSeconds(before)) == raw
                && (policy.grace().isZero() || worth(policy, raw, lastOfGrace) == raw);
    }

    @Property(tries = 300)
    boolean anExtensionNeverTakesPointsAway(
            @ForAll("policies") LatePolicy policy,
            @ForAll @IntRange(max = 110_000) int raw,
            @ForAll @IntRange(min = -WEEK, max = 2 * WEEK) int seconds,
            @ForAll @IntRange(max = 14) int days) {
        Instant received = policy.due().plusSeconds(seconds);
        LatePolicy extended = policy.extendedTo(policy.deadline().plusDays(days));
        return worth(extended, raw, received) >= worth(policy, raw, received);
    }

    private static int worth(LatePolicy policy, int raw, Instant received) {
        return policy.apply(new Points(raw), policy.lateness(received)).points().milli();
    }

    @Provide
    Arbitrary<LatePolicy> policies() {
        Arbitrary<LocalDateTime> deadlines = Arbitraries.integers()
                .between(0, 2 * 365 * 24)
                .map(hours -> LocalDateTime.parse("2026-01-01T00:30").plusHours(hours));
        Arbitrary<Duration> grace = Arbitraries.integers().between(0, 120).map(Duration::ofMinutes);
        Arbitrary<List<Window>> windows =
                Arbitraries.integers().between(0, 1000).list().ofMaxSize(3).map(LatePolicyPropertyTest::windows);
        return Combinators.combine(deadlines, grace, windows, Arbitraries.of(Rule.class))
                .as((deadline, pause, list, rule) ->
                        new LatePolicy(deadline, ZoneId.of("Europe/Zurich"), pause, list, rule, Counts.BEST));
    }

    private static List<Window> windows(List<Integer> factors) {
        List<Window> windows = new ArrayList<>();
        for (int permille : factors.stream().sorted((a, b) -> b - a).toList()) {
            windows.add(new Window(windows.size() + 1, permille));
        }
        return windows;
    }
}
