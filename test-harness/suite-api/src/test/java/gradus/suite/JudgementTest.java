package gradus.suite;

import static gradus.suite.fakes.Exams.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.api.Device;
import gradus.evidence.Diagnosis;
import gradus.evidence.Measurement;
import gradus.suite.Exam.Variant;
import gradus.suite.fakes.Exams;
import gradus.suite.fakes.Scaling;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgementTest {
    private static final PlannedCheck PLAN = new PlannedCheck("scale", "1", 5, "Scaling", true);

    private final Check<Scaling> check = Exams.of(new Scaling.Right()).open(PLAN);

    @ParameterizedTest
    @CsvSource({"0.7, 0.888888", "1.05, 0.5", "1.5, 0", "2, 0", "NaN, 0", "Infinity, 0"})
    void aMetricEarnsItsShareInAStraightLine(double value, double share) {
        CheckFailed failed = assertThrows(CheckFailed.class, () -> check.linear("loss", value, "", 0.6, 1.5));
        assertEquals(share, failed.share(), 1e-6);
    }

    @Test
    void theFullMarkAndBeyondPass() {
        check.linear("loss", 0.6, "", 0.6, 1.5);
        check.linear("loss", -1, "", 0.6, 1.5);
        check.linear("accuracy", 0.95, "", 0.9, 0.5);
        assertEquals(3, check.finished(1, new Diagnosis.None()).measurements().size());
    }

    @Test
    void aMetricWhereMoreIsBetterRunsTheOtherWay() {
        CheckFailed failed = assertThrows(CheckFailed.class, () -> check.linear("accuracy", 0.6, "", 0.9, 0.5));
        assertEquals(0.25, failed.share(), 1e-12);
        assertEquals("accuracy is 0.6; full points at 0.9, none at 0.5", failed.getMessage());
    }

    @Test
    void limitsFailForWhatIsNotANumber() {
        assertThrows(CheckFailed.class, () -> check.atMost("error", Double.NaN, 1, ""));
        assertThrows(CheckFailed.class, () -> check.atLeast("ratio", Double.NaN, 1, ""));
        check.atMost("error", 1, 1, "");
        check.atLeast("ratio", 1, 1, "");
    }

    @Test
    void timesAreMeasuredButNeverPartOfASentence() {
        Exam<Scaling> slow = exam(Duration.ofMillis(1234), Set.of());
        Check<Scaling> timed = slow.open(PLAN);
        CheckFailed failed = assertThrows(CheckFailed.class, () -> timed.within("scaling", Duration.ofSeconds(1)));
        assertEquals("scaling takes more than 1 s of CPU time", failed.getMessage());
        Measurement time =
                timed.finished(0, new Diagnosis.None()).measurements().getFirst();
        assertEquals(1.234, time.value(), 1e-9);
        assertEquals(false, time.repeatable());
        timed.within("scaling", Duration.ofSeconds(2));
    }

    @Test
    void aChangedArgumentIsCalledByItsName() {
        Check<Scaling> changed = exam(Duration.ZERO, Set.of(1)).open(PLAN);
        CheckFailed failed = assertThrows(CheckFailed.class, () -> changed.unchanged("mutates", "values", "factor"));
        assertEquals("the argument factor was changed in place: copy it first", failed.getMessage());
        assertEquals(
                "mutates",
                assertInstanceOf(Diagnosis.KnownMistake.class, failed.diagnosis())
                        .name());
        changed.unchangedArgument("mutates", 0, "values");
    }

    @Test
    void aPropertyFailsAsItsMistakeWithTheMeasuredNumber() {
        Variant<Scaling> spread =
                new Variant<>("spread", Scaling.Adds::new, List.of("scale"), "It is {sd:0.25}, not {σ:0.5}.", "1.3");
        Check<Scaling> measured = Exams.of(new Scaling.Right(), spread).open(PLAN);
        measured.note("sd", 0.70710678);
        CheckFailed failed = assertThrows(CheckFailed.class, () -> measured.failAs("spread"));
        assertEquals(new Diagnosis.KnownMistake("spread", "It is 0.707, not 0.5.", "1.3"), failed.diagnosis());
    }

    @Test
    void aMistakeThatTheManifestDoesNotKnowStillFails() {
        CheckFailed failed = assertThrows(CheckFailed.class, () -> check.failAs("unheard-of"));
        assertEquals(new Diagnosis.None(), failed.diagnosis());
    }

    @Test
    void curvesCountTheirStepsFromZero() {
        check.curve("loss", "step", new double[] {3, 2, Double.NaN});
        var curve = check.finished(1, new Diagnosis.None()).curves().getFirst();
        assertEquals(List.of(0.0, 1.0, 2.0), curve.x());
        assertEquals(List.of(3.0, 2.0, Double.NaN), curve.y());
    }

    @Test
    void hiddenChecksDependOnTheSeedAndOpenOnesDoNot() {
        PlannedCheck open = new PlannedCheck("scale", "1", 5, "Scaling", false);
        PlannedCheck other = new PlannedCheck("other", "1", 5, "Scaling", true);
        long hidden = draw(1, PLAN);
        assertEquals(hidden, draw(1, PLAN));
        assertNotEquals(hidden, draw(2, PLAN));
        assertNotEquals(hidden, draw(1, other));
        assertEquals(draw(1, open), draw(2, open));
    }

    private static long draw(long seed, PlannedCheck plan) {
        return Exams.of(new Scaling.Right(), seed, List.of())
                .open(plan)
                .random()
                .nextLong();
    }

    private static Exam<Scaling> exam(Duration cpuTime, Set<Integer> changed) {
        StudentProbe probe = new StudentProbe() {
            @Override
            public Duration cpuTime() {
                return cpuTime;
            }

            @Override
            public Set<Integer> changedArguments() {
                return changed;
            }

            @Override
            public void renew() {}
        };
        List<Variant<Scaling>> variants = List.of(variant("mutates", Scaling.Mutates::new, "scale"));
        return new Exam<>(
                new Scaling.Right(),
                new Scaling.Right(),
                variants,
                new Exam.Conditions(1, Device.CPU, Tier.ONLY),
                probe);
    }
}
