package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.evidence.Diagnosis;
import gradus.suite.fakes.Exams;
import gradus.suite.fakes.Scaling;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

final class CheckExtensionTest {

    /// A suite as an author writes it. Not found by name, run only through the launcher below.
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static final class Suite {
        @Order(1)
        @Graded(id = "right", item = "1", points = 2, title = "Sums")
        void right(Check<Scaling> check) {
            check.agrees(
                    "sum",
                    Tolerance.relative(1e-12),
                    (it, random) -> it.sum(random.doubles(5).toArray()));
        }

        @Order(2)
        @Hidden
        @Graded(id = "partly", item = "1", points = 4, title = "A metric")
        void partly(Check<Scaling> check) {
            check.linear("error", 0.75, "", 0.5, 1.0);
        }

        @Order(3)
        @Graded(id = "thrown", item = "2", points = 1, title = "An exception")
        void thrown(Check<Scaling> check) {
            check.student().scale(new double[1], 1);
        }
    }

    /// A check that builds on another one, once on a right and once on a wrong one.
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static final class BuiltUp {
        @Order(1)
        @Graded(id = "wrong", item = "1", points = 1, title = "Wrong")
        void wrong(Check<Scaling> check) {
            check.require(false, "this is wrong");
        }

        @Order(2)
        @Graded(id = "on-wrong", item = "1", points = 1, title = "Built on what is wrong", after = "wrong")
        void onWrong(Check<Scaling> check) {
            check.note("never", 1);
        }

        @Order(3)
        @Graded(id = "right", item = "1", points = 1, title = "Right")
        void right(Check<Scaling> check) {
            check.require(true, "this is right");
        }

        @Order(4)
        @Graded(id = "on-right", item = "1", points = 1, title = "Built on what is right", after = "right")
        void onRight(Check<Scaling> check) {
            check.note("reached", 1);
        }
    }

    private static final LauncherDiscoveryRequest REQUEST = LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Suite.class))
            .build();

    private static TestExecutionSummary run() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(REQUEST, listener);
        return listener.getSummary();
    }

    @Test
    void theExamKeepsWhatEachCheckObserved() {
        Exam<Scaling> exam = Exams.of(new Scaling.Breaks());
        ScopedValue.where(Exam.CURRENT, exam).run(CheckExtensionTest::run);
        assertEquals(
                List.of("right", "partly", "thrown"), List.copyOf(exam.records().keySet()));
        assertEquals(1, exam.records().get("right").share());
        assertEquals(0.5, exam.records().get("partly").share());
        assertEquals(1, exam.records().get("partly").measurements().size());
        assertEquals(0, exam.records().get("thrown").share());
        assertEquals(new Diagnosis.None(), exam.records().get("thrown").diagnosis());
    }

    @Test
    void aCheckIsNotRunAfterOneThatFailed() {
        Exam<Scaling> exam = Exams.of(new Scaling.Breaks());
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BuiltUp.class))
                .build();
        ScopedValue.where(Exam.CURRENT, exam).run(() -> LauncherFactory.create().execute(request, listener));
        assertEquals(0, exam.records().get("on-wrong").share());
        assertEquals(1, exam.records().get("on-right").share());
        assertInstanceOf(
                CheckNotRun.class, listener.getSummary().getFailures().getLast().getException());
    }

    @Test
    void withoutAnExamEveryCheckFailsWithAHint() {
        TestExecutionSummary summary = run();
        assertEquals(3, summary.getTestsFailedCount());
        String message = summary.getFailures().getFirst().getException().getMessage();
        assertEquals(
                "no exam is bound: run the checks with ./gradus grade, or bind Exam.CURRENT around the launcher",
                message);
    }

    @Test
    void thePlanIsReadFromTheAnnotationsAlone() throws NoSuchMethodException {
        Method partly = Suite.class.getDeclaredMethod("partly", Check.class);
        assertEquals(new PlannedCheck("partly", "1", 4, "A metric", true), PlannedCheck.of(partly));
        Method other = Object.class.getMethod("hashCode");
        assertThrows(IllegalArgumentException.class, () -> PlannedCheck.of(other));
    }
}
