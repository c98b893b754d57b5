package gradus.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.sample.Lesson;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    private static Reply.Answer answer(String members, String name, Object... arguments) throws MalformedFrame {
        Reply reply = Desk.ask(Desk.submission(members), name, arguments);
        return assertInstanceOf(Reply.Answer.class, reply, reply::toString);
    }

    private static String nullIn(String members, String name, Object... arguments) throws MalformedFrame {
        Reply reply = Desk.ask(Desk.submission(members), name, arguments);
        return assertInstanceOf(Reply.NullAnswer.class, reply, reply::toString).where();
    }

    @Test
    void valuesComeBack() throws MalformedFrame {
        Reply.Answer sum = answer(
                "public double sum(double[] v) { double s = 0; for (double x : v) s += x; return s; }",
                "sum",
                new double[] {1, 2, 0.5});
        assertEquals(3.5, Desk.CONTRACT.decodeResult(Desk.method("sum"), sum.value()));
        assertEquals(0, sum.mutatedArguments());
        assertEquals(1, sum.sequence());
    }

    @Test
    void numbersThatAreNotFiniteComeBackAsTheyAre() throws MalformedFrame {
        Reply.Answer nan = answer("public double sum(double[] v) { return 0.0 / 0; }", "sum", new double[0]);
        assertEquals(Double.NaN, Desk.CONTRACT.decodeResult(Desk.method("sum"), nan.value()));
    }

    @Test
    void objectKeepsItsStateBetweenCalls() throws MalformedFrame {
        Submission submission = Desk.submission("""
                private int size;
                public void build(int size) { this.size += size; }
                public double sum(double[] v) { return size; }
                """);
        assertInstanceOf(Reply.Answer.class, submission.answer(Desk.call(1, "build", 3)));
        assertInstanceOf(Reply.Answer.class, submission.answer(Desk.call(2, "build", 4)));
        Reply.Answer sum =
                assertInstanceOf(Reply.Answer.class, submission.answer(Desk.call(3, "sum", (Object) new double[0])));
        assertEquals(7.0, Desk.CONTRACT.decodeResult(Desk.method("sum"), sum.value()));
    }

    @Test
    void changedArgumentsAreReportedByPosition() throws MalformedFrame {
        Reply.Answer fit = answer(
                "public Fit fit(double[][] x, double[] y) { y[0] = 9; return new Fit(y, \"\"); }",
                "fit",
                new double[][] {{1}},
                new double[] {2});
        assertEquals(0b10, fit.mutatedArguments());
        Lesson.Fit value = (Lesson.Fit) Desk.CONTRACT.decodeResult(Desk.method("fit"), fit.value());
        assertArrayEquals(new double[] {9}, value.weights());
    }

    @Test
    void nullsAreNamed() throws MalformedFrame {
        assertEquals(
                "the returned Fit",
                nullIn(
                        "public Fit fit(double[][] x, double[] y) { return null; }",
                        "fit",
                        new double[0][],
                        new double[0]));
        assertEquals(
                "unit of the returned Fit",
                nullIn(
                        "public Fit fit(double[][] x, double[] y) { return new Fit(y, null); }",
                        "fit",
                        new double[0][],
                        new double[0]));
        assertEquals(
                "element 1 of the returned List",
                nullIn("public List<String> words(String t) { return Arrays.asList(t, null); }", "words", "a"));
    }

    @Test
    void nameOfANullIsCut() throws MalformedFrame {
        String where = nullIn("""
                public Map<String, double[]> parameters() {
                    Map<String, double[]> m = new HashMap<>();
                    m.put("x".repeat(100_000), null);
                    return m;
                }
                """, "parameters");
        assertEquals(301, where.length());
    }

    @Test
    void exceptionsComeWithTheStudentsFramesOnly() throws MalformedFrame {
        Reply.Threw threw = Desk.threw("""
                public double sum(double[] v) {
                    return Arrays.stream(v).map(Solution::half).sum();
                }
                static double half(double x) { return x / Objects.checkIndex(3, 1); }
                """, "sum", new double[] {1});
        assertEquals("java.lang.IndexOutOfBoundsException", threw.type());
        assertEquals("Index 3 out of bounds for length 1", threw.message());
        assertEquals(
                List.of("solution.Solution.half(Solution.java:8)", "solution.Solution.sum(Solution.java:6)"),
                threw.frames());
    }

    @Test
    void endlessRecursionIsAnException() throws MalformedFrame {
        Reply.Threw threw = Desk.threw("public double sum(double[] v) { return sum(v) + 1; }", "sum", new double[0]);
        assertEquals("java.lang.StackOverflowError", threw.type());
        assertEquals(20, threw.frames().size());
    }

    @Test
    void hugeMessageIsCut() throws MalformedFrame {
        Reply.Threw threw = Desk.threw(
                "public double sum(double[] v) { throw new RuntimeException(\"x\".repeat(10_000_000)); }",
                "sum",
                new double[0]);
        assertEquals(2001, threw.message().length());
    }

    @Test
    void messageThatThrowsIsReplaced() throws MalformedFrame {
        Reply.Threw threw = Desk.threw("""
                static class Bad extends RuntimeException {
                    public String getMessage() { throw this; }
                    public StackTraceElement[] getStackTrace() { throw this; }
                }
                public double sum(double[] v) { throw new Bad(); }
                """, "sum", new double[0]);
        assertEquals("solution.Solution$Bad", threw.type());
        assertEquals("(its message cannot be read)", threw.message());
        assertEquals(List.of(), threw.frames());
    }

    @Test
    void inventedFramesAreCut() throws MalformedFrame {
        Reply.Threw threw = Desk.threw("""
                public double sum(double[] v) {
                    RuntimeException e = new RuntimeException();
                    StackTraceElement[] many = new StackTraceElement[1000];
                    Arrays.fill(many, new StackTraceElement("solution.Solution", "x".repeat(100_000), "y", 1));
                    e.setStackTrace(many);
                    throw e;
                }
                """, "sum", new double[0]);
        assertEquals(20, threw.frames().size());
        assertTrue(threw.frames().stream().allMatch(frame -> frame.length() <= 301));
        assertEquals("", threw.message());
    }

    @Test
    void nativeStackInAMessageIsLeftOut() throws MalformedFrame {
        Reply.Threw threw = Desk.threw(
                "public double sum(double[] v) { throw new RuntimeException(\"size mismatch\\nException raised from f at"
                        + " /a.cpp:1\\nframe #0\"); }",
                "sum",
                new double[0]);
        assertEquals("size mismatch", threw.message());
    }

    @Test
    void answerWhoseMethodsThrowIsTheStudentsException() throws MalformedFrame {
        Reply.Threw threw = Desk.threw("""
                public List<String> words(String text) {
                    return new AbstractList<>() {
                        public int size() { return 3; }
                        public String get(int i) { throw new IllegalStateException("lazy"); }
                    };
                }
                """, "words", "");
        assertEquals("lazy", threw.message());
    }

    @Test
    void answerOfTheWrongKindInsideIsTheStudentsException() throws MalformedFrame {
        Reply.Threw threw = Desk.threw(
                "@SuppressWarnings({\"unchecked\", \"rawtypes\"}) public List<String> words(String text) {"
                        + " return (List) List.of(1); }",
                "words",
                "");
        assertEquals("java.lang.ClassCastException", threw.type());
    }

    @Test
    void unknownMethodIsNoCall() {
        Submission submission = Desk.submission("");
        assertThrows(MalformedFrame.class, () -> submission.answer(new Request.Call(1, 99, ByteBuffer.allocate(0))));
        assertThrows(MalformedFrame.class, () -> submission.answer(new Request.Call(1, -1, ByteBuffer.allocate(0))));
    }
}
