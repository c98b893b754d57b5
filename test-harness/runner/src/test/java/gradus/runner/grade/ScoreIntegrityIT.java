package gradus.runner.grade;

import static gradus.runner.Grading.changed;
import static gradus.runner.Grading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Points;
import gradus.evidence.Verdict;
import gradus.runner.Grading;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guards the consequences of two processes with a real one: what earns points is computed on this side, from
/// this side's inputs, and nothing that decides about them enters the other.
class ScoreIntegrityIT {
    private static final long SEED = 0x1e57c0de5eed0a11L;

    @TempDir
    private static Path folder;

    private static Grading grading;

    @BeforeAll
    static void open() throws Exception {
        grading = Grading.open(folder, Map.of("memory-mb", 512));
    }

    @AfterAll
    static void close() {
        grading.close();
    }

    /// Guards "points are fixed before student code loads": sources that do not compile keep the whole plan.
    @Test
    void thePlanIsTheSameForEverySubmission() {
        Evidence correct = grading.grade(changed("double sum = 0;", "double sum = 0.0;"), SEED);
        Evidence broken = grading.grade(Map.of("A.java", "does not compile"), SEED);
        Evidence empty = grading.grade(Map.of("A.java", "class A {}"), SEED);
        assertEquals(correct.planned(), broken.planned());
        assertEquals(correct.planned(), empty.planned());
        assertEquals(Points.ZERO, broken.earned().plus(empty.earned()));
        assertEquals(
                correct.checks().stream().map(c -> c.check() + c.planned()).toList(),
                broken.checks().stream().map(c -> c.check() + c.planned()).toList());
    }

    /// Guards "a metric is computed in the harness from what came back": losses that the student's process
    /// claims for wrong coefficients earn nothing, although they are the right losses of other coefficients.
    @Test
    void claimedLossesEarnNothingForWrongCoefficients() {
        Evidence evidence = grading.grade(
                changed(
                        "return new Fit(w, trainLoss, validationLoss, history, false);",
                        "return new Fit(new double[w.length], trainLoss, validationLoss, history, false);"),
                SEED);
        assertEquals(Points.ZERO, check(evidence, "choose").earned());
        assertEquals(Points.ZERO, check(evidence, "choose-hidden").earned());
        assertEquals(Points.ZERO, check(evidence, "convergence").earned());
    }

    /// Guards "hidden inputs come from a seed that is never sent": not in memory, arguments or environment of
    /// the student's process, whatever the byte order.
    @Test
    void theHiddenSeedNeverEntersTheStudentsProcess() {
        Evidence evidence = grading.grade(changed("@Override\n    public double[][] design(", SEARCH), SEED);
        assertTrue(evidence.log().contains("searched"), evidence::log);
        assertFalse(evidence.log().contains("found"), evidence::log);
        assertFalse(evidence.log().contains("1e57c0de5eed0a11"), evidence::log);
    }

    /// Looks for the seed, kept apart from its complement so that the search does not find itself.
    private static final String SEARCH = """
            @Override
                public double[][] design(double[] z, int degree) {
                    if (System.setProperty("searched", "once") == null) {
                        search();
                    }
                    return matrix(z, degree);
                }

                private static void search() {
                    try (java.io.RandomAccessFile memory = new java.io.RandomAccessFile("/proc/self/mem", "r")) {
                        System.out.println(System.getenv() + " " + ProcessHandle.current().info() + System.getProperties());
                        long hidden = %dL;
                        for (String region : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/maps"))) {
                            String[] words = region.split("[- ]");
                            long from = Long.parseUnsignedLong(words[0], 16);
                            long size = Long.parseUnsignedLong(words[1], 16) - from;
                            if (words[2].startsWith("rw") && size < 64 << 20) {
                                byte[] bytes = new byte[(int) size];
                                memory.seek(from);
                                memory.readFully(bytes);
                                java.nio.LongBuffer longs = java.nio.ByteBuffer.wrap(bytes)
                                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                                        .asLongBuffer();
                                while (longs.hasRemaining()) {
                                    long seen = longs.get();
                                    if (~seen == hidden || ~Long.reverseBytes(seen) == hidden) {
                                        System.out.println("found");
                                    }
                                }
                            }
                        }
                    } catch (java.io.IOException e) {
                        System.out.println("unreadable " + e);
                    }
                    System.out.println("searched");
                }

                private double[][] matrix(""".formatted(~SEED);

    /// Guards "the same student gets the same data again, another student other data".
    @Test
    void theSeedDecidesTheHiddenInputsAndNothingElseDoes() {
        Map<String, String> printing = changed(
                "double[][] x = new double[z.length][degree + 1];",
                "System.out.println(\"sum \" + Arrays.stream(z).sum());\n"
                        + "        double[][] x = new double[z.length][degree + 1];");
        Evidence once = grading.grade(printing, SEED);
        assertEquals(EvidenceJson.hash(once), EvidenceJson.hash(grading.grade(printing, SEED)));
        assertEquals(once.log(), grading.grade(printing, SEED).log());
        assertNotEquals(once.log(), grading.grade(printing, SEED + 1).log());
    }

    /// Guards "inputs are sent as copies, the reference answers from our own": a student that clears its
    /// arguments clears nothing of ours, so a wrong answer of zeros stays wrong.
    @Test
    void argumentsThatTheStudentClearsStayAsTheyWere() {
        Evidence evidence = grading.grade(changed("        return g;", """
                                Arrays.fill(y, 0);
                                Arrays.fill(w, 0);
                                for (double[] row : x) {
                                    Arrays.fill(row, 0);
                                }
                                return new double[w.length];"""), SEED);
        assertInstanceOf(Verdict.Failed.class, check(evidence, "loss-gradient").verdict());
        assertEquals(Points.ZERO, check(evidence, "loss-gradient").earned());
    }

    /// Guards "one process, one attempt": statics of one attempt are unknown to the next.
    @Test
    void aFreshProcessRemembersNothingOfTheLast() {
        Map<String, String> counting = changed("        return new GdConfig(1e-3, 2500);", """
                        int calls = Integer.getInteger("calls", 0);
                        System.out.println("call " + calls);
                        System.setProperty("calls", String.valueOf(calls + 1));
                        return new GdConfig(1e-3, 2500);""");
        Evidence first = grading.grade(counting, SEED);
        Evidence second = grading.grade(counting, SEED);
        assertTrue(first.log().startsWith("call 0\ncall 1\n"), first::log);
        assertEquals(first.log(), second.log());
    }
}
