package gradus.suite;

import static gradus.suite.fakes.Exams.variant;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.evidence.Diagnosis;
import gradus.evidence.Diagnosis.Divergence;
import gradus.evidence.Diagnosis.KnownMistake;
import gradus.suite.Exam.Variant;
import gradus.suite.fakes.Exams;
import gradus.suite.fakes.Scaling;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class AgreementTest {
    private static final Tolerance EPS = Tolerance.relative(1e-9);

    private static final Question<Scaling> RANDOM =
            (it, random) -> it.scale(random.doubles(4).toArray(), random.nextDouble(2, 3));

    private static final PlannedCheck OPEN = new PlannedCheck("scale", "1", 5, "Scaling", false);
    private static final PlannedCheck HIDDEN = new PlannedCheck("scale", "1", 5, "Scaling", true);

    private static CheckFailed fail(Exam<Scaling> exam, PlannedCheck plan, Question<Scaling> question) {
        return assertThrows(CheckFailed.class, () -> exam.open(plan).agrees("scaled", EPS, question));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Diagnosis diagnose(Scaling student, Question<Scaling> question, Variant<Scaling>... variants) {
        return fail(Exams.of(student, variants), OPEN, question).diagnosis();
    }

    @Test
    void theRightAnswerPassesAndItsErrorIsMeasured() {
        Check<Scaling> check = Exams.of(new Scaling.Right()).open(OPEN);
        check.agrees("scaled", EPS, RANDOM);
        CheckRecord finished = check.finished(1, new Diagnosis.None());
        assertEquals(
                "largest error of scaled", finished.measurements().getFirst().name());
        assertEquals(0, finished.measurements().getFirst().value());
    }

    @Test
    void aWrongAnswerLikeThatOfAMistakeIsCalledByItsName() {
        Diagnosis known = diagnose(new Scaling.Adds(), RANDOM, variant("adds", Scaling.Adds::new, "scale"));
        assertEquals(new KnownMistake("adds", "You made adds.", "Handout"), known);
    }

    @Test
    void agreementOnTheFirstInputAloneIsNoDiagnosis() {
        // A mistake that answers like the student once and differently the second time.
        int[] made = {0};
        Variant<Scaling> once =
                variant("once", () -> made[0]++ == 0 ? new Scaling.Adds() : new Scaling.Forgets(), "scale");
        assertInstanceOf(Divergence.class, diagnose(new Scaling.Adds(), RANDOM, once));
        assertEquals(2, made[0]);
    }

    @Test
    void amongSeveralTheOneThatFailsThisCheckGoesFirst() {
        Diagnosis known = diagnose(
                new Scaling.Adds(),
                RANDOM,
                variant("elsewhere", Scaling.Adds::new, "other"),
                variant("here", Scaling.Adds::new, "scale"));
        assertEquals("here", assertInstanceOf(KnownMistake.class, known).name());
    }

    @Test
    void equivalentVariantsAreNeverADiagnosis() {
        assertInstanceOf(Divergence.class, diagnose(new Scaling.Adds(), RANDOM, variant("fine", Scaling.Adds::new)));
    }

    @Test
    void aMistakeThatCannotAnswerIsPassedOver() {
        Diagnosis known = diagnose(
                new Scaling.Adds(),
                RANDOM,
                variant("breaks", Scaling.Breaks::new, "scale"),
                variant("adds", Scaling.Adds::new, "scale"));
        assertEquals("adds", assertInstanceOf(KnownMistake.class, known).name());
    }

    @Test
    void anUnknownWrongAnswerIsLocated() {
        Question<Scaling> fixed = (it, _) -> it.scale(new double[] {1, 2, 4}, 3);
        CheckFailed failed = fail(Exams.of(new Scaling.Forgets()), OPEN, fixed);
        assertEquals(
                "scaled[0] is 1.0, expected 3.0: it is 0.333 times what it should be"
                        + " (3 of 3 numbers differ; this is the first)",
                failed.getMessage());
        assertEquals(new Divergence(failed.getMessage()), failed.diagnosis());
        assertEquals(0, failed.share());
    }

    @Test
    void aHiddenCheckTellsThePlaceAndTheFactorButNoValue() {
        Question<Scaling> fixed = (it, _) -> it.scale(new double[] {1234.5, 2}, 3);
        CheckFailed failed = fail(Exams.of(new Scaling.Forgets()), HIDDEN, fixed);
        assertEquals(
                "scaled[0] is 0.333 times what it should be (2 of 2 numbers differ; this is the first)",
                failed.getMessage());
        assertFalse(failed.getMessage().contains("1234"));
    }

    @Test
    void theShapeIsComparedBeforeTheNumbers() {
        Scaling shorter = new Scaling.Right() {
            @Override
            public double[] scale(double[] values, double factor) {
                return new double[] {Double.NaN};
            }
        };
        assertEquals(
                "shape: scaled is an array of 1, expected an array of 4",
                fail(Exams.of(shorter), OPEN, RANDOM).getMessage());
    }

    @Test
    void aNumberThatIsNotFiniteNeverPasses() {
        Scaling broken = new Scaling.Right() {
            @Override
            public double sum(double[] values) {
                return Double.NaN;
            }
        };
        Question<Scaling> sum = (it, random) -> it.sum(random.doubles(3).toArray());
        CheckFailed failed = assertThrows(
                CheckFailed.class,
                () -> Exams.of(broken).open(OPEN).agrees("sum", new Tolerance(1e300, 1e300, false), sum));
        assertEquals("sum is not a number (NaN)", failed.getMessage());
    }

    @Test
    void aReferenceThatIsNotFiniteIsTheAuthorsFault() {
        assertThrows(
                IllegalStateException.class,
                () -> Exams.of(new Scaling.Right())
                        .open(OPEN)
                        .agrees("scaled", EPS, (it, _) -> it.scale(new double[] {Double.NaN}, 1)));
    }

    @Test
    void whatTheStudentThrowsPassesThrough() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> Exams.of(new Scaling.Breaks()).open(OPEN).agrees("scaled", EPS, RANDOM));
        assertEquals("no", thrown.getMessage());
    }

    @Test
    void everybodyGetsTheSameInputsAndNobodySeesAnothersArray() {
        Check<Scaling> check = Exams.of(new Scaling.Mutates()).open(OPEN);
        double[] shared = {1, 2, 3};
        assertDoesNotThrow(() -> check.agrees("scaled", EPS, (it, _) -> it.scale(shared, 2)));
    }

    @Test
    void oneRunEqualsTheNext() {
        RandomGenerator once = Exams.of(new Scaling.Right(), 5, List.of()).random(HIDDEN, 3);
        RandomGenerator again = Exams.of(new Scaling.Right(), 5, List.of()).random(HIDDEN, 3);
        assertEquals(once.nextLong(), again.nextLong());
    }
}
