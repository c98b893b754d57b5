package gradus.runner.grade;

import static gradus.runner.Grading.changed;
import static gradus.runner.Grading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Verdict;
import gradus.runner.Grading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Submissions of every kind, graded through the real sandbox.
class GraderIT {
    private static final Map<String, String> CORRECT = Map.of("solution/Solution.java", Grading.correct());

    @TempDir
    private static Path folder;

    private static Grading grading;

    @BeforeAll
    static void open() throws Exception {
        grading = Grading.open(folder, Map.of("call-seconds", 3, "wall-seconds", 15, "memory-mb", 512));
    }

    @AfterAll
    static void close() {
        grading.close();
    }

    private static Verdict.Errored errored(Evidence evidence, String check) {
        return assertInstanceOf(Verdict.Errored.class, check(evidence, check).verdict(), () -> evidence.toString());
    }

    @Test
    void aCorrectSolutionEarnsEverythingTwiceWithTheSameEvidenceHash() {
        Evidence first = grading.grade(CORRECT);
        assertEquals(first.planned(), first.earned(), () -> EvidenceJson.write(first));
        assertEquals("passed", first.word());
        assertEquals(EvidenceJson.hash(first), EvidenceJson.hash(grading.grade(CORRECT)));
        assertNotEquals(EvidenceJson.hash(first), EvidenceJson.hash(grading.grade(CORRECT, 8)));
    }

    @Test
    void anExitInAStaticInitialiserEarnsNothingWhateverItPrinted() {
        Evidence evidence = grading.grade(changed("    @Override\n    public double[][] design", """
                    static {
                        System.out.println("Tests run: 10, Failures: 0 SCORE=100");
                        System.exit(0);
                    }

                    @Override
                    public double[][] design"""));
        assertEquals(Points.ZERO, evidence.earned());
        assertEquals(
                Cause.EXIT,
                assertInstanceOf(Outcome.NotLoaded.class, evidence.outcome()).cause());
        assertTrue(evidence.log().contains("SCORE=100"), evidence::log);
        assertFalse(evidence.checks().toString().contains("SCORE=100"));
        assertTrue(evidence.usage().cpuMillis() > 0, () -> evidence.usage().toString());
        assertTrue(
                evidence.usage().peakMemoryBytes() > 10 << 20,
                () -> evidence.usage().toString());
    }

    @Test
    void anExitInOneCheckCostsThatCheckOnly() {
        Evidence evidence = grading.grade(changed(
                "double sum = 0;\n        for (int i = 0; i < y.length",
                "System.exit(0);\n        double sum = 0;\n        for (int i = 0; i < y.length"));
        assertInstanceOf(Verdict.Passed.class, check(evidence, "design").verdict());
        assertEquals(Cause.EXIT, errored(evidence, "loss-gradient").cause());
    }

    @Test
    void anEndlessLoopIsStoppedAtTheCallLimitAndNamed() {
        Evidence evidence = grading.grade(changed(
                "        return new GdConfig(1e-3, 2500);",
                "        while (true) { if (System.nanoTime() == 0) { return new GdConfig(1e-3, 2500); } }"));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.WALL_LIMIT, verdict.cause());
        assertTrue(verdict.message().contains("did not return within 3 s"), verdict::message);
        assertTrue(
                verdict.message().contains("Your code was last seen in solution.Solution.choose(Solution.java:"),
                verdict::message);
        assertTrue(verdict.frames().getFirst().startsWith("solution.Solution.choose("), verdict::toString);
        assertInstanceOf(Verdict.Passed.class, check(evidence, "design").verdict());
    }

    @Test
    void aMemoryBombIsNamedWithItsLimit() {
        Evidence evidence = grading.grade(changed("        return new GdConfig(1e-3, 2500);", """
                        java.util.List<byte[]> hog = new java.util.ArrayList<>();
                        while (hog.size() < 1_000_000) { hog.add(new byte[1 << 20]); }
                        return new GdConfig(1e-3, hog.size());"""));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.MEMORY_LIMIT, verdict.cause());
        assertTrue(
                verdict.message().matches("(?s).*its 512 MB of memory during .*it held \\d{2,} MB.*"),
                verdict::message);
    }

    @Test
    void anEndlessStaticInitialiserIsNamedWithItsPlace() {
        Evidence evidence = grading.grade(changed("    @Override\n    public double[][] design", """
                    static {
                        while (System.nanoTime() != 0) { Thread.onSpinWait(); }
                    }

                    @Override
                    public double[][] design"""));
        Outcome.NotLoaded outcome = assertInstanceOf(Outcome.NotLoaded.class, evidence.outcome());
        assertEquals(Cause.WALL_LIMIT, outcome.cause());
        assertTrue(
                outcome.message().contains("Your code was last seen in solution.Solution.<clinit>(Solution.java:"),
                outcome::message);
    }

    @Test
    void aThreadBombIsToldTheLimitOfThreads() {
        Evidence evidence = grading.grade(changed("        return new GdConfig(1e-3, 2500);", """
                        for (int i = 0; i < 1000; i++) {
                            Thread thread = new Thread(() -> { while (System.nanoTime() != 0) { Thread.yield(); } });
                            thread.setDaemon(true);
                            thread.start();
                        }
                        return new GdConfig(1e-3, 2500);"""));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.THREAD_LIMIT, verdict.cause());
        assertTrue(verdict.message().contains("more threads than the 64"), verdict::message);
    }

    @Test
    void twoPlacesOfTheSameBreachAreTheSameEvidence() {
        Map<String, String> endless = changed(
                "        return new GdConfig(1e-3, 2500);",
                "        while (true) { if (System.nanoTime() == 0) { return new GdConfig(1e-3, 2500); } }");
        assertEquals(EvidenceJson.hash(grading.grade(endless)), EvidenceJson.hash(grading.grade(endless)));
    }

    @Test
    void aFloodOfSamplesIsAVerdict() {
        // What the platform's own sampler would write, a hundred thousand times.
        Evidence evidence = grading.grade(changed("        return new GdConfig(1e-3, 2500);", """
                        java.nio.ByteBuffer frame = java.nio.ByteBuffer.allocate(9).order(java.nio.ByteOrder.LITTLE_ENDIAN);
                        frame.putInt(5).put((byte) 23).putInt(0);
                        try {
                            java.io.FileOutputStream pipe = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                            for (int i = 0; i < 100_000; i++) { pipe.write(frame.array()); }
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                        return new GdConfig(1e-3, 2500);"""));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.PROTOCOL, verdict.cause());
        assertTrue(verdict.message().contains("samples in"), verdict::message);
    }

    @Test
    void endlessPrintingIsStopped() {
        Evidence evidence = grading.grade(changed("        return new GdConfig(1e-3, 2500);", """
                        for (int i = 0; i < 10_000_000; i++) { System.out.println("still training, please wait"); }
                        return new GdConfig(1e-3, 2500);"""));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.OUTPUT_LIMIT, verdict.cause());
        assertTrue(
                verdict.message().matches("The process printed \\d+ KB, and 256 KB are allowed; .*"), verdict::message);
        assertTrue(evidence.log().length() <= 300 << 10);
    }

    @Test
    void anExceptionShowsTheStudentsFramesOnly() {
        Evidence evidence = grading.grade(
                changed("return new GdConfig(1e-3, 2500);", "throw new IllegalStateException(\"oops\");"));
        Verdict.Errored verdict = errored(evidence, "choose");
        assertEquals(Cause.EXCEPTION, verdict.cause());
        assertTrue(verdict.message().contains("oops"), verdict::message);
        assertFalse(verdict.frames().isEmpty());
        assertTrue(verdict.frames().stream().allMatch(frame -> frame.contains("Solution")), verdict::toString);
    }

    @Test
    void sourcesThatDoNotCompileAreLocated() {
        Evidence evidence = grading.grade(changed("double power = 1;", "double power = \"one\";"));
        Outcome.SourceProblem problem = assertInstanceOf(Outcome.CompileFailed.class, evidence.outcome())
                .problems()
                .getFirst();
        assertEquals("solution/Solution.java", problem.path());
        assertTrue(problem.line() > 1 && problem.column() > 1, problem::toString);
        assertEquals(Points.ZERO, evidence.earned());
        assertTrue(evidence.checks().stream()
                .map(CheckResult::verdict)
                .allMatch(v -> v instanceof Verdict.NotRun(Cause cause, String _) && cause == Cause.COMPILE));
    }

    @Test
    void noneAndTwoImplementationsAreToldApart() {
        Evidence none = grading.grade(Map.of("A.java", "public class A {}"));
        assertEquals(
                Cause.NO_IMPLEMENTATION,
                assertInstanceOf(Outcome.NotLoaded.class, none.outcome()).cause());
        Evidence two = grading.grade(Map.of(
                "solution/Solution.java",
                Grading.correct(),
                "other/Solution.java",
                Grading.correct().replace("package solution;", "package other;")));
        assertEquals(
                Cause.TWO_IMPLEMENTATIONS,
                assertInstanceOf(Outcome.NotLoaded.class, two.outcome()).cause());
    }

    @Test
    void nullNotFiniteAndWrongShapesNeverPass() {
        Evidence nothing = grading.grade(changed("        return g;", "        return null;"));
        assertEquals(Cause.NULL_ANSWER, errored(nothing, "loss-gradient").cause());
        for (String wrong : List.of("new double[0]", "new double[] {Double.NaN}", "new double[1000000]")) {
            Evidence evidence = grading.grade(changed("        return g;", "        return " + wrong + ";"));
            assertInstanceOf(
                    Verdict.Failed.class, check(evidence, "loss-gradient").verdict(), wrong);
            assertEquals(Points.ZERO, check(evidence, "loss-gradient").earned());
        }
    }

    @Test
    void bytesOnTheProtocolPipeAreAVerdict() {
        Evidence evidence = grading.grade(changed("        return new GdConfig(1e-3, 2500);", """
                        try (java.io.FileOutputStream pipe = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                            pipe.write("points=100".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                        return new GdConfig(1e-3, 2500);"""));
        Cause cause = errored(evidence, "choose").cause();
        assertTrue(cause == Cause.PROTOCOL || cause == Cause.EXIT, cause::name);
    }
}
