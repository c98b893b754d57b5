package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.LoadProblem;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.SourceFile;
import gradus.protocol.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingTest {
    private static final SourceFile SOLUTION = Desk.source("solution/Solution.java", Desk.solution("Solution", ""));

    private static String entry(SourceFile... sources) {
        Submission.Loading loading = Desk.load(sources);
        return assertInstanceOf(Submission.Loading.Done.class, loading, loading::toString)
                .submission()
                .entryClass();
    }

    @Test
    void oneImplementationIsTheEntry() {
        assertEquals("solution.Solution", entry(Desk.rest(), SOLUTION));
    }

    @Test
    void compileErrorsAreReportedAsSuch() {
        Reply reply = Desk.refusal(Desk.source("A.java", "class A { int x = ; }"));
        assertEquals(
                "illegal start of expression",
                assertInstanceOf(Reply.CompileFailed.class, reply)
                        .problems()
                        .getFirst()
                        .message());
    }

    @Test
    void withoutAnImplementationTheInterfaceIsNamed() {
        Reply.NotLoaded reply = Desk.notLoaded(Desk.source("A.java", "public class A {}"));
        assertEquals(LoadProblem.NO_IMPLEMENTATION, reply.problem());
        assertEquals(
                "No class implements gradus.sample.Lesson. Write `public final class Solution implements Lesson`.",
                reply.message());
        assertEquals(LoadProblem.NO_IMPLEMENTATION, Desk.notLoaded(Desk.rest()).problem());
    }

    @Test
    void twoImplementationsAreBothNamed() {
        Reply.NotLoaded reply =
                Desk.notLoaded(Desk.rest(), SOLUTION, Desk.source("solution/Old.java", Desk.solution("Old", "")));
        assertEquals(LoadProblem.TWO_IMPLEMENTATIONS, reply.problem());
        assertEquals(
                "2 classes implement Lesson: solution.Old, solution.Solution. Keep one, or make the others abstract.",
                reply.message());
    }

    @Test
    void hundredImplementationsAreNotAllNamed() {
        List<SourceFile> sources = new ArrayList<>(List.of(Desk.rest()));
        for (int i = 100; i < 200; i++) {
            sources.add(Desk.source("solution/S" + i + ".java", Desk.solution("S" + i, "")));
        }
        String message = Desk.notLoaded(sources.toArray(SourceFile[]::new)).message();
        assertTrue(message.startsWith("100 classes implement Lesson: solution.S100, "), message);
        assertTrue(message.contains("S109") && !message.contains("S110"), message);
    }

    @Test
    void mostDerivedImplementationIsTheEntry() {
        SourceFile better =
                Desk.source("solution/Better.java", "package solution; public class Better extends Solution {}");
        SourceFile best = Desk.source("solution/Best.java", "package solution; public class Best extends Better {}");
        assertEquals("solution.Best", entry(Desk.rest(), SOLUTION, better, best));
    }

    @Test
    void anonymousVariantsDoNotTakeTheEntryAway() {
        assertEquals(
                "solution.Solution",
                entry(Desk.rest(), Desk.source("solution/Solution.java", Desk.solution("Solution", """
                        static Lesson variant() { return new Solution() {}; }
                        static Lesson local() { class Mine extends Solution {} return new Mine(); }
                        """))));
    }

    @Test
    void nestedStaticClassMayBeTheEntry() {
        SourceFile nested = Desk.source("solution/Main.java", """
                package solution;
                public class Main { public static class Inner extends Rest {} }
                """);
        assertEquals("solution.Main$Inner", entry(Desk.rest(), nested));
    }

    @Test
    void constructorMayTakeTheDevice() throws MalformedFrame {
        Submission submission = Desk.submission("""
                private final String device;
                public Solution() { device = "none"; }
                public Solution(gradus.api.Device device) { this.device = device.name(); }
                public List<String> words(String text) { return List.of(device); }
                """);
        Reply.Answer answer = assertInstanceOf(Reply.Answer.class, Desk.ask(submission, "words", ""));
        assertEquals(List.of("cpu"), Desk.CONTRACT.decodeResult(Desk.method("words"), answer.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Solution() {}",
                "private Solution() {}",
                "public Solution(int size) {}",
                "public Solution(gradus.api.Device device, int size) {}"
            })
    void otherConstructorsAreRefused(String constructor) {
        Reply.NotLoaded reply = Desk.notLoaded(constructor);
        assertEquals(LoadProblem.NO_CONSTRUCTOR, reply.problem());
        assertEquals(
                "solution.Solution must be a public class with a public constructor that takes nothing, or one Device."
                        + " An inner class has to be static.",
                reply.message());
    }

    @Test
    void classThatIsNotPublicIsRefused() {
        SourceFile hidden = Desk.source("solution/Solution.java", "package solution; class Solution extends Rest {}");
        assertEquals(
                LoadProblem.NO_CONSTRUCTOR, Desk.notLoaded(Desk.rest(), hidden).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.invented",
                "sun.invented",
                "org.junit.jupiter.api",
                "org.opentest4j",
                "org.bytedeco.pytorch",
                "gradus.api",
                "gradus.host",
                "gradus.protocol",
                "gradus.suite",
                "org.junit"
            })
    void platformPackagesAreRefusedWithTheFile(String name) {
        SourceFile shadow = Desk.source("src/Assertions.java", "package " + name + "; public class Assertions {}");
        Reply reply = Desk.refusal(Desk.rest(), SOLUTION, shadow);
        String text = reply.toString();
        assertTrue(text.contains("src/Assertions.java"), text);
        assertTrue(text.contains(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util", "javax.swing", "sun.misc"})
    void packagesOfTheJdkAreRefusedByTheCompiler(String name) {
        SourceFile shadow = Desk.source("src/List.java", "package " + name + "; public class List {}");
        Reply.CompileFailed reply = assertInstanceOf(Reply.CompileFailed.class, Desk.refusal(shadow));
        SourceProblem problem = reply.problems().getFirst();
        assertEquals("src/List.java", problem.path());
        assertTrue(problem.message().endsWith("use one of your own, such as solution."), problem::message);
    }

    @Test
    void ownPackagesThatOnlyLookSimilarAreFine() {
        SourceFile own = Desk.source("Own.java", "package javaclass.sunny; public class Own {}");
        SourceFile top = Desk.source("Top.java", "public class Top {}");
        assertEquals("solution.Solution", entry(Desk.rest(), SOLUTION, own, top));
    }

    @Test
    void exceptionInAStaticInitialiserIsNamedWithItsFrames() {
        Reply.NotLoaded reply = Desk.notLoaded("static final int[] X = new int[-1];");
        assertEquals(LoadProblem.INITIALISER, reply.problem());
        assertEquals(
                "A static initialiser of solution.Solution threw java.lang.NegativeArraySizeException: -1."
                        + " Creating Solution must not fail.",
                reply.message());
        assertEquals(List.of("solution.Solution.<clinit>(Solution.java:5)"), reply.frames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static { boolean on = true; if (on) throw new AssertionError(\"no\"); }",
                "static int deep(int n) { return deep(n + 1) + 1; } static { deep(0); }",
                "public Solution() { throw new Error(\"no\"); }",
                "public Solution() throws Exception { throw new Exception(); }",
                "static { boolean on = true; if (on) throw new ExceptionInInitializerError(\"own\"); }"
            })
    void everythingThrownWhileCreatingIsAnInitialiserProblem(String members) {
        Reply.NotLoaded reply = Desk.notLoaded(members);
        assertEquals(LoadProblem.INITIALISER, reply.problem(), reply::toString);
        assertTrue(reply.message().contains("must not fail"), reply::toString);
    }

    @Test
    void resourcesAreFoundThroughTheThreadsLoader() {
        Desk.submission("");
        assertEquals(
                "submission", Thread.currentThread().getContextClassLoader().getName());
    }
}
