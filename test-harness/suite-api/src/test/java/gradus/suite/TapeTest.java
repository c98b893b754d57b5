package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.evidence.Diagnosis;
import gradus.suite.fakes.Exams;
import gradus.suite.fakes.Scaling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Practice at home gives the verdicts and sentences of the server, without reference and mistakes.
final class TapeTest {
    private static final Exam.Conditions CONDITIONS = new Exam.Conditions(Exam.PUBLISHED_SEED, Device.CPU, Tier.ONLY);

    static final class Suite {
        @Order(2)
        @Graded(id = "practice-scale", item = "1", points = 0, title = "Scales")
        void scale(Check<Scaling> check) {
            check.agrees(
                    "scale",
                    Tolerance.relative(1e-9),
                    (it, random) -> it.scale(random.doubles(3).toArray(), 3));
        }

        @Order(1)
        @Graded(id = "practice-sum", item = "1", points = 0, title = "Sums")
        void sum(Check<Scaling> check) {
            check.agrees("sum", Tolerance.exact(), (it, _) -> it.sum(new double[] {1, 2}));
        }

        @Graded(id = "counts", item = "1", points = 3, title = "Not practice")
        void counts(Check<Scaling> check) {
            check.require(false, "must not be recorded");
        }
    }

    static final class Peeking {
        @Graded(id = "practice-peek", item = "1", points = 0, title = "Peeks")
        void peek(Check<Scaling> check) {
            check.atMost("sum", check.reference().sum(new double[] {1}), 1, "");
        }
    }

    private static TapeRecorder<Scaling> recorder() {
        return new TapeRecorder<>(
                new Scaling.Right(),
                List.of(
                        Exams.variant("adds", Scaling.Adds::new, "practice-scale"),
                        Exams.variant("breaks", Scaling.Breaks::new, "practice-scale"),
                        Exams.variant("as-good", Scaling.Right::new)));
    }

    /// The tape as a student gets it: written and read again.
    private static Tape tape() throws IOException {
        Tape recorded = recorder().record(List.of(Suite.class), Scaling.class, CONDITIONS);
        return Tape.read(new ByteArrayInputStream(recorded.bytes()));
    }

    private static void run(Scaling student, String check) throws IOException {
        LocalStudent<Scaling> local = new LocalStudent<>(Scaling.class, student);
        Exam<Scaling> home = new Exam<>(local.proxy(), new RecordedOracle<>(tape()), CONDITIONS, local);
        PlannedCheck plan = TapeRecorder.practice(Suite.class).stream()
                .map(PlannedCheck::of)
                .filter(planned -> planned.id().equals(check))
                .findFirst()
                .orElseThrow();
        new Suite().scale(new Check<>(home, plan));
    }

    @Test
    void onlyPracticeIsRecordedInItsOrder() {
        assertEquals(
                List.of("sum", "scale"),
                TapeRecorder.practice(Suite.class).stream()
                        .map(java.lang.reflect.Method::getName)
                        .toList());
    }

    @Test
    void aRightSolutionPasses() throws IOException {
        run(new Scaling.Right(), "practice-scale");
    }

    @Test
    void aKnownMistakeIsToldItsSentence() {
        CheckFailed failed = assertThrows(CheckFailed.class, () -> run(new Scaling.Adds(), "practice-scale"));
        assertEquals(new Diagnosis.KnownMistake("adds", "You made adds.", "Handout"), failed.diagnosis());
    }

    @Test
    void anotherWrongAnswerIsLocated() {
        CheckFailed failed = assertThrows(CheckFailed.class, () -> run(new Scaling.Forgets(), "practice-scale"));
        Diagnosis.Divergence told = assertInstanceOf(Diagnosis.Divergence.class, failed.diagnosis());
        assertTrue(told.sentence().contains("0.333 times"), told.sentence());
    }

    @Test
    void whatWasNotRecordedIsADamagedJar() throws IOException {
        RecordedOracle<Scaling> oracle = new RecordedOracle<>(tape());
        LocalStudent<Scaling> local = new LocalStudent<>(Scaling.class, new Scaling.Right());
        Exam<Scaling> home = new Exam<>(local.proxy(), oracle, CONDITIONS, local);
        PlannedCheck other = new PlannedCheck("other", "1", 0, "Other", false);
        IllegalStateException damaged = assertThrows(
                IllegalStateException.class, () -> oracle.expected(home, other, 1, (it, _) -> it.sum(new double[0])));
        assertTrue(String.valueOf(damaged.getMessage()).contains("this jar is damaged"));
    }

    @Test
    void aPracticeCheckThatAsksTheReferenceItselfCannotBeRecorded() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> recorder().record(List.of(Peeking.class), Scaling.class, CONDITIONS));
        assertTrue(String.valueOf(refused.getMessage()).contains("only through agrees"), refused.getMessage());
    }
}
