package gradus.runner.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.api.NdArray;
import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Points;
import gradus.evidence.Verdict;
import gradus.protocol.Contract;
import gradus.protocol.MalformedFrame;
import gradus.runner.fault.PlatformFault;
import gradus.runner.student.StudentFault;
import gradus.suite.Check;
import gradus.suite.Graded;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/// Guards the first consequence of two processes: the plan and its points are fixed before student code loads,
/// points are passed over planned, and whatever is aborted, missing or unanswered is failed under a cause of
/// its own.
class ScoreIntegrityTest {
    /// Two checks as an author writes them; they are discovered and never executed here.
    static final class TwoChecks {
        @Graded(id = "first", item = "1", points = 6, title = "First")
        void first(Check<Runnable> check) {
            check.student().run();
        }

        @Graded(id = "second", item = "1", points = 4, title = "Second")
        void second(Check<Runnable> check) {
            check.student().run();
        }
    }

    private TestPlan tests;
    private Plan plan;
    private Results results;

    @BeforeEach
    void discover() {
        tests = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(TwoChecks.class))
                        .build());
        plan = Plan.of(tests);
        results = new Results(plan, GradeEvents.SILENT);
    }

    private TestIdentifier test(String id) {
        String unique = plan.checks().stream()
                .filter(entry -> entry.check().id().equals(id))
                .findFirst()
                .orElseThrow()
                .uniqueId();
        return tests.getTestIdentifier(org.junit.platform.engine.UniqueId.parse(unique));
    }

    private CheckResult result(String id) {
        return results.inPlanOrder().stream()
                .filter(result -> result.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Guards "points = passed / planned, never passed / seen": a run that ends early keeps its whole plan.
    @Test
    void aCheckThatNobodyReportedEarnsNothing() {
        results.executionFinished(test("first"), TestExecutionResult.successful());
        List<CheckResult> all = results.inPlanOrder();
        assertEquals(2, all.size());
        assertEquals(Points.of(6), result("first").earned());
        assertEquals(Points.ZERO, result("second").earned());
        assertEquals(Points.of(4), result("second").planned());
        assertEquals(
                Cause.ABORTED,
                assertInstanceOf(Verdict.NotRun.class, result("second").verdict())
                        .cause());
    }

    /// Guards "aborted = failed, with its cause": no assumption turns a failure into a skip.
    @Test
    void anAbortedCheckCountsAsFailed() {
        results.executionFinished(test("first"), TestExecutionResult.aborted(new TestAbortedException("assumption")));
        assertEquals(Points.ZERO, result("first").earned());
        assertEquals(
                Cause.ABORTED,
                assertInstanceOf(Verdict.Errored.class, result("first").verdict())
                        .cause());
    }

    /// Guards the same for a check that is skipped: it stays planned and earns nothing.
    @Test
    void aSkippedCheckEarnsNothing() {
        results.executionSkipped(test("first"), "switched off");
        assertEquals(Points.ZERO, result("first").earned());
        assertInstanceOf(Verdict.NotRun.class, result("first").verdict());
    }

    /// Guards "timed out = failed, with its cause": a student that gave no answer is a verdict.
    @Test
    void aStudentThatDoesNotAnswerIsAVerdict() {
        StudentFault late = new StudentFault(Cause.WALL_LIMIT, "choose did not return within 1 s.");
        results.executionFinished(test("first"), TestExecutionResult.failed(late));
        assertEquals(Points.ZERO, result("first").earned());
        assertEquals(
                Cause.WALL_LIMIT,
                assertInstanceOf(Verdict.Errored.class, result("first").verdict())
                        .cause());
    }

    /// Guards "a fault of ours is never scored": neither a broken check nor a fault of the platform becomes a
    /// verdict.
    @Test
    void aFaultOfOursIsNoVerdict() {
        PlatformFault fault = new PlatformFault(PlatformFault.Code.STUDENT_PROCESS, "no memory for a process");
        for (Throwable ours : List.of(fault, new NullPointerException("a bug in a check"))) {
            results.executionFinished(test("first"), TestExecutionResult.failed(ours));
            results.executionFinished(test("second"), TestExecutionResult.successful());
            assertThrows(PlatformFault.class, results::inPlanOrder, () -> "scored in spite of " + ours);
            assertTrue(results.stop().isCancellationRequested());
        }
    }

    /// Guards "the plan is fixed": what a submission earns twice or under a foreign name is not added.
    @Test
    void noReportAddsToThePlan() {
        results.executionFinished(test("first"), TestExecutionResult.successful());
        results.executionFinished(test("first"), TestExecutionResult.successful());
        results.executionFinished(test("second"), TestExecutionResult.successful());
        int earned = results.inPlanOrder().stream()
                .mapToInt(check -> check.earned().milli())
                .sum();
        assertEquals(Points.of(10).milli(), earned);
    }

    /// What an assignment of tensors asks for.
    interface Tensors {
        NdArray softmax(NdArray scores);
    }

    /// Guards against shapes that no honest process can send: negative sizes, a product that overflows to the
    /// number of values that are there, and one that is simply wrong. They are refused while the answer is
    /// read.
    @Test
    void shapesThatCannotBeAreRefusedBeforeTheyAreUsed() throws NoSuchMethodException {
        Contract contract = Contract.of(Tensors.class);
        Method softmax = Tensors.class.getDeclaredMethod("softmax", NdArray.class);
        for (int[] shape :
                new int[][] {{-1, -1}, {-1}, {2}, {1 << 16, 1 << 16}, {Integer.MIN_VALUE, 2}, {65537, 65537}}) {
            MalformedFrame refusal = assertThrows(
                    MalformedFrame.class, () -> contract.decodeResult(softmax, forged(new float[1], shape)));
            assertTrue(refusal.getMessage().contains("NdArray"), refusal::getMessage);
        }
    }

    private static byte[] forged(float[] data, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * data.length + 4 * shape.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length);
        for (float value : data) {
            bytes.putFloat(value);
        }
        bytes.putInt(shape.length);
        for (int size : shape) {
            bytes.putInt(size);
        }
        return bytes.array();
    }
}
