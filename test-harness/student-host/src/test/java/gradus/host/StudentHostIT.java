package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.LoadProblem;
import gradus.protocol.Reply;
import gradus.sandbox.Ending;
import gradus.sandbox.Limits;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The host as it really runs: one confined JVM per case.
class StudentHostIT {
    private static Sandbox sandbox;

    @BeforeAll
    static void probe() throws SandboxUnavailable {
        sandbox = Sandbox.probe();
    }

    private static ConfinedHost host() throws Exception {
        return ConfinedHost.primed(sandbox, ConfinedHost.GENEROUS);
    }

    private static ConfinedHost loaded(String members) throws Exception {
        return loaded(members, ConfinedHost.GENEROUS);
    }

    private static ConfinedHost loaded(String members, Limits limits) throws Exception {
        ConfinedHost host = ConfinedHost.primed(sandbox, limits);
        Reply reply = host.submit(members);
        assertEquals(new Reply.Loaded("solution.Solution"), reply);
        return host;
    }

    /// Asks for a sum that never comes and gives how the process ended.
    private static Ending endingOfSum(String members, Limits limits) throws Exception {
        try (ConfinedHost host = loaded(members, limits)) {
            assertThrows(IOException.class, host::sum);
            return host.ending();
        }
    }

    @Test
    void submissionIsCompiledCalledAndEnded() throws Exception {
        try (ConfinedHost host = loaded("public double sum(double[] v) { return 42; }")) {
            assertEquals(42, host.sum());
            assertEquals(42, host.sum());
            host.finish();
            assertEquals(new Ending.Exited(0), host.ending());
            assertEquals("", host.log());
        }
    }

    @Test
    void aLongCallIsSampledAndAShortOneIsNot() throws Exception {
        try (ConfinedHost host = loaded("""
                public double sum(double[] v) { return v.length == 0 ? 1 : spin(System.nanoTime() + 1_500_000_000L); }
                private double spin(long until) {
                    while (System.nanoTime() < until) { Thread.onSpinWait(); }
                    return 2;
                }
                """)) {
            host.sum();
            assertEquals(List.of(), host.samples());
            assertInstanceOf(Reply.Answer.class, host.ask("sum", (Object) new double[1]));
            int seen = host.samples().size();
            assertTrue(1 <= seen && seen <= 6, () -> "samples: " + seen);
            List<String> frames = host.samples().getLast().frames();
            assertTrue(frames.get(0).startsWith("solution.Solution.spin(Solution.java:"), frames::toString);
            assertTrue(frames.get(1).startsWith("solution.Solution.sum(Solution.java:"), frames::toString);
            assertEquals(1, host.sum());
            assertEquals(seen, host.samples().size());
        }
    }

    @Test
    void closedPipeEndsTheProcess() throws Exception {
        try (ConfinedHost host = host()) {
            host.process().input().close();
            assertEquals(new Ending.Exited(0), host.ending());
        }
    }

    @Test
    void compileErrorsComeBack() throws Exception {
        try (ConfinedHost host = host()) {
            Reply reply = host.submit("int x = \"text\";");
            assertEquals(
                    "solution/Solution.java",
                    assertInstanceOf(Reply.CompileFailed.class, reply)
                            .problems()
                            .getFirst()
                            .path());
        }
    }

    @Test
    void whatIsPrintedGoesToTheLogOnly() throws Exception {
        String members = """
                public double sum(double[] v) {
                    System.out.println("##SCORE=100");
                    System.out.print("found=5 ok=5 failed=0");
                    System.err.println("and more");
                    return System.in == null ? 0 : 1;
                }
                """;
        try (ConfinedHost host = loaded(members)) {
            assertEquals(1, host.sum());
            host.finish();
            host.ending();
            assertEquals("##SCORE=100\nfound=5 ok=5 failed=0and more\n", host.log());
        }
    }

    @Test
    void standardInputIsEmpty() throws Exception {
        try (ConfinedHost host = loaded("public double sum(double[] v) { try { return System.in.read(); } catch"
                + " (java.io.IOException e) { return 7; } }")) {
            assertEquals(-1, host.sum());
            assertEquals(-1, host.sum());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(9)", "Runtime.getRuntime().halt(9)"})
    void exitInACallEndsTheProcess(String exit) throws Exception {
        assertEquals(
                new Ending.Exited(9),
                endingOfSum("public double sum(double[] v) { " + exit + "; return 0; }", ConfinedHost.GENEROUS));
    }

    @Test
    void exitInAStaticInitialiserEndsTheProcess() throws Exception {
        try (ConfinedHost host = host()) {
            assertThrows(
                    IOException.class,
                    () -> host.submit("static { System.out.println(\"found=5 ok=5\"); System.exit(0); }"));
            assertEquals(new Ending.Exited(0), host.ending());
            assertEquals("found=5 ok=5\n", host.log());
        }
    }

    @Test
    void hookThatActsAfterTheEndIsNeverRun() throws Exception {
        try (ConfinedHost host = loaded("""
                static { Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("late"))); }
                """)) {
            host.finish();
            assertEquals(new Ending.Exited(0), host.ending());
            assertEquals("", host.log());
        }
    }

    @Test
    void exhaustedHeapIsOutOfMemory() throws Exception {
        String members = """
                public double sum(double[] v) {
                    List<long[]> all = new ArrayList<>();
                    while (all.size() < 1 << 20) all.add(new long[1 << 18]);
                    return all.size();
                }
                """;
        assertEquals(new Ending.OutOfMemory(), endingOfSum(members, ConfinedHost.GENEROUS));
    }

    @Test
    void endlessLoopMeetsTheProcessorLimit() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofMillis(700), 400L << 20, 3L << 30, 1 << 20, 64);
        assertEquals(
                new Ending.CpuExceeded(),
                endingOfSum("public double sum(double[] v) { double x = 1; while (x > 0) x++; return x; }", limits));
    }

    @Test
    void waitingMeetsTheWallLimit() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(60), 400L << 20, 3L << 30, 1 << 20, 64);
        String members = """
                public double sum(double[] v) {
                    try { Thread.sleep(100_000); } catch (InterruptedException e) { return 1; }
                    return 0;
                }
                """;
        assertEquals(new Ending.TimedOut(), endingOfSum(members, limits));
    }

    @Test
    void endlessPrintingMeetsTheOutputLimit() throws Exception {
        String members = """
                public double sum(double[] v) {
                    String line = "x".repeat(10_000);
                    for (int i = 0; i < 1_000_000; i++) System.out.println(line);
                    return 0;
                }
                """;
        assertEquals(new Ending.OutputExceeded(), endingOfSum(members, ConfinedHost.GENEROUS));
    }

    @Test
    void endlessRecursionIsAnAnswerAndNotAnEnd() throws Exception {
        String members = """
                private int depth;
                public double sum(double[] v) {
                    if (v.length == 0 && depth == 0) { return down(); }
                    return depth;
                }
                private double down() { depth++; return down() + 1; }
                """;
        try (ConfinedHost host = loaded(members)) {
            Reply.Threw threw = assertInstanceOf(Reply.Threw.class, host.ask("sum", (Object) new double[0]));
            assertEquals("java.lang.StackOverflowError", threw.type());
            assertTrue(host.sum() > 100_000, "deep recursion is a legitimate style");
        }
    }

    @Test
    void compilerBombStaysInItsProcess() throws Exception {
        StringBuilder bomb = new StringBuilder("static final String S0 = \"" + "x".repeat(500) + "\";");
        for (int i = 1; i <= 24; i++) {
            bomb.append("static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1));
        }
        try (ConfinedHost host = host()) {
            assertThrows(IOException.class, () -> host.submit(bomb.toString()));
            assertEquals(new Ending.OutOfMemory(), host.ending());
        }
    }

    @Test
    void nestedParenthesesEndInAnAnswer() throws Exception {
        String nested = "double d = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + ";";
        try (ConfinedHost host = host()) {
            Reply reply = host.submit(nested);
            assertTrue(reply instanceof Reply.CompileFailed || reply instanceof Reply.Loaded, reply::toString);
        }
    }

    @Test
    void forbiddenPackageIsRefused() throws Exception {
        try (ConfinedHost host = host()) {
            Reply reply = host.submit(
                    Desk.rest(), Desk.source("Contract.java", "package gradus.protocol; public class Contract {}"));
            assertEquals(
                    LoadProblem.RESERVED_PACKAGE,
                    assertInstanceOf(Reply.NotLoaded.class, reply).problem());
        }
    }

    @Test
    void libtorchIsRefusedWhereItIsNotAllowed() throws Exception {
        String members = """
                public double sum(double[] v) {
                    try { Class.forName("org.bytedeco.pytorch.Tensor"); return 1; }
                    catch (ClassNotFoundException e) { throw new IllegalStateException(e.getMessage()); }
                }
                """;
        try (ConfinedHost host = loaded(members)) {
            Reply.Threw threw = assertInstanceOf(Reply.Threw.class, host.ask("sum", (Object) new double[0]));
            assertEquals("org.bytedeco.pytorch.Tensor: libtorch is not available to this assignment", threw.message());
        }
    }
}
