package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.evidence.Cause;
import gradus.evidence.Outcome;
import gradus.protocol.SourceFile;
import gradus.runner.Grading;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.sandbox.Sandbox;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a process knows of the ones before it: nothing. The submission here counts its calls in a static field.
class StudentIT {
    private static final String COUNTING = Grading.correct()
            .replace("public double[] predict(double[] w, double[] z) {", """
                    private static int calls;

                    @Override
                    public double[] predict(double[] w, double[] z) {
                        if (z.length == 1) { Runtime.getRuntime().halt(7); }
                        if (z.length == 0) { return new double[] {++calls}; }\
                    """)
            .replaceFirst("@Override\\s+private static", "private static");

    private static AssignmentBundle bundle;
    private static PrimedSessions sessions;

    @BeforeAll
    static void open() throws Exception {
        Distribution distribution = Distribution.current();
        bundle = AssignmentBundle.open(distribution.assignmentFolder("polynomial-regression"));
        sessions = new PrimedSessions(new StudentLauncher(distribution, Sandbox.probe()));
    }

    @AfterAll
    static void close() {
        sessions.close();
        bundle.close();
        assertEquals(
                0,
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .count());
    }

    private static Student student() {
        SourceFile source = new SourceFile("solution/Solution.java", COUNTING.getBytes(StandardCharsets.UTF_8));
        Student student = new Student(sessions, bundle, Device.CPU, List.of(source));
        assertInstanceOf(Outcome.Ran.class, student.open());
        return student;
    }

    private static double calls(Student student, int items) throws ReflectiveOperationException {
        double[] seen = (double[]) bundle.contract()
                .getMethod("predict", double[].class, double[].class)
                .invoke(student.proxy(), new double[] {1, 2}, new double[items]);
        return seen[0];
    }

    @Test
    void noProcessServesTwoAttempts() throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            sessions.prime(bundle);
            try (Student student = student()) {
                assertEquals(1, calls(student, 0));
                assertEquals(2, calls(student, 0));
            }
        }
    }

    @Test
    void aRenewedStudentRunsInAProcessThatHasSeenNothing() throws Exception {
        try (Student student = student()) {
            assertEquals(1, calls(student, 0));
            student.renew();
            assertEquals(1, calls(student, 0));
            assertEquals(2, calls(student, 0));
        }
    }

    @Test
    void renewingIsNotCountedAsAnEndOfTheStudentsOwn() throws Exception {
        try (Student student = student()) {
            for (int i = 0; i < 5; i++) {
                student.renew();
                assertEquals(1, calls(student, 0));
            }
            InvocationTargetException ended = assertThrows(InvocationTargetException.class, () -> calls(student, 1));
            assertEquals(
                    Cause.EXIT,
                    assertInstanceOf(StudentFault.class, ended.getCause()).kind());
            assertEquals(1, calls(student, 0), "the next call has a new process");
        }
    }

    @Test
    void whatAnAttemptUsedIsTheStudentsOwn() throws Exception {
        sessions.prime(bundle);
        while (sessions.waiting(bundle) == 0) {
            LockSupport.parkNanos(50_000_000);
        }
        try (Student student = student()) {
            assertEquals(1, calls(student, 0));
            long cpu = student.usage().cpuMillis();
            assertTrue(cpu > 0, "compiling and loading takes time");
            assertTrue(student.usage().wallMillis() >= 0);
            assertTrue(student.usage().peakMemoryBytes() > 20 << 20);
        }
    }

    @Test
    void nothingIsPrimedWhileAnAttemptRuns() throws Exception {
        try (Student student = student()) {
            int before = sessions.waiting(bundle);
            sessions.prime(bundle);
            assertEquals(1, calls(student, 0));
            LockSupport.parkNanos(300_000_000);
            assertTrue(sessions.waiting(bundle) <= Math.max(before, 1));
        }
    }
}
