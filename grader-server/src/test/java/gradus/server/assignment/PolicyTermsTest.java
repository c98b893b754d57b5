package gradus.server.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.platform.Problem;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTermsTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private static PolicyTerms terms(String deadline, String grace, double factor) {
        return new PolicyTerms(deadline, grace, List.of(new PolicyTerms.Window(3, factor)), Rule.FACTOR, Counts.BEST);
    }

    @Test
    void surviveTheRoundTripThroughTheDatabase() {
        LatePolicy policy = terms("2026-12-06T22:00", "PT11M", 0.7).in(ZURICH);
        assertEquals(policy, PolicyTerms.read(PolicyTerms.of(policy).write()).in(ZURICH));
        assertEquals(700, policy.windows().getFirst().permille());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aFactorThatIsNoShareIsRefused(double factor) {
        assertThrows(
                Problem.class, () -> terms("2026-12-06T22:00", "PT0S", factor).in(ZURICH));
    }

    @Test
    void unreadableTimesAreExplainedByExample() {
        Problem deadline = assertThrows(
                Problem.class, () -> terms("6.12.2026", "PT0S", 0.5).in(ZURICH));
        assertTrue(deadline.getMessage().contains("such as 2026-12-06T22:00"));
        Problem grace = assertThrows(
                Problem.class,
                () -> terms("2026-12-06T22:00", "11 minutes", 0.5).in(ZURICH));
        assertTrue(grace.getMessage().contains("such as PT11M"));
    }
}
