package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.SourceFile;
import gradus.protocol.SourceProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private final Compiler compiler = new Compiler(Desk.classPath());

    private List<SourceProblem> problems(SourceFile... sources) {
        Compiler.Compilation compilation = compiler.compile(List.of(sources));
        return assertInstanceOf(Compiler.Compilation.Failed.class, compilation, compilation::toString)
                .problems();
    }

    private Compiler.Compilation.Classes classes(SourceFile... sources) {
        Compiler.Compilation compilation = compiler.compile(List.of(sources));
        return assertInstanceOf(Compiler.Compilation.Classes.class, compilation, compilation::toString);
    }

    @Test
    void errorsCarryTheStudentsPathAndPosition() {
        List<SourceProblem> problems = problems(
                Desk.source("src/my work/A.java", "class A {\n    int x = 1\n}\n"),
                Desk.source("src/B.java", "class B { String s = 5; }"));
        assertEquals(List.of(new SourceProblem("src/my work/A.java", 2, 14, "';' expected")), problems);
        assertEquals(
                List.of(new SourceProblem(
                        "src/B.java", 1, 22, "incompatible types: int cannot be converted to java.lang.String")),
                problems(Desk.source("src/B.java", "class B { String s = 5; }")));
    }

    @Test
    void manyErrorsAreCut() {
        String many = "class A {\n" + "int x = y;\n".repeat(80) + "}";
        assertEquals(50, problems(Desk.source("A.java", many)).size());
    }

    @Test
    void fileMustHaveTheNameOfItsPublicClass() {
        SourceProblem problem =
                problems(Desk.source("Other.java", "public class Solution {}")).getFirst();
        assertEquals("class Solution is public, should be declared in a file named Solution.java", problem.message());
        assertEquals(
                Set.of("Größe"),
                classes(Desk.source("Größe.java", "public class Größe {}"))
                        .bytes()
                        .keySet());
    }

    @Test
    void filesWhoseNamesDifferOnlyInUnusualLettersAreTwoFiles() {
        assertEquals(
                Set.of("Ä", "Ö"),
                classes(Desk.source("Ä.java", "public class Ä {}"), Desk.source("Ö.java", "public class Ö {}"))
                        .bytes()
                        .keySet());
    }

    @Test
    void pdfAndOtherBytesAreNamedAsSuch() {
        SourceFile pdf = Desk.source("Solution.java", "%PDF-1.7 …");
        SourceFile latin1 = new SourceFile("Other.java", "// größer".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of(
                        new SourceProblem(
                                "Solution.java",
                                1,
                                1,
                                "This is a PDF, not Java source. Hand the report in as report.pdf."),
                        new SourceProblem("Other.java", 1, 1, "This file is not UTF-8 text. Save it as UTF-8.")),
                problems(pdf, latin1));
    }

    @Test
    void nothingAtAllIsNoProgram() {
        assertEquals(
                "There is no Java file in this submission. Hand in at least one file that ends in .java.",
                problems().getFirst().message());
    }

    @Test
    void nestedExpressionsEndInAnAnswer() {
        String nested = "class A { int x = " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + "; }";
        List<SourceProblem> problems = problemsOnSmallStack(Desk.source("A.java", nested));
        assertEquals(
                "The compiler ran out of stack: an expression in your sources is nested too deeply.",
                problems.getFirst().message());
    }

    private List<SourceProblem> problemsOnSmallStack(SourceFile source) {
        List<List<SourceProblem>> found = new ArrayList<>();
        Thread thread = new Thread(null, () -> found.add(problems(source)), "small", 512 << 10);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return found.getFirst();
    }

    @Test
    void methodThatIsTooLargeIsNamed() {
        String large = "class A { void f(int[] a) {" + "a[0]=a[1]+a[2]*a[3];".repeat(6000) + "} }";
        assertEquals(
                "code too large",
                problems(Desk.source("A.java", large)).getFirst().message());
    }

    @Test
    void annotationProcessorsNeverRun() {
        SourceFile processor = Desk.source("P.java", """
                import java.util.*;
                import javax.annotation.processing.*;
                import javax.lang.model.element.*;
                @SupportedAnnotationTypes("*")
                public class P extends AbstractProcessor {
                    static { System.setProperty("gradus.test.processor", "ran"); }
                    public boolean process(Set<? extends TypeElement> a, RoundEnvironment r) { return false; }
                }
                """);
        SourceFile service = Desk.source("META-INF/services/javax.annotation.processing.Processor", "P");
        compiler.compile(List.of(processor, service));
        assertTrue(System.getProperty("gradus.test.processor") == null);
    }

    @Test
    void everyClassKnowsItsFile() {
        Compiler.Compilation.Classes classes =
                classes(Desk.source("deep/path/A.java", "package p; class A { class B {} } class C {}"));
        assertEquals(Set.of("p.A", "p.A$B", "p.C"), classes.origins().keySet());
        assertEquals(Set.of("deep/path/A.java"), Set.copyOf(classes.origins().values()));
    }
}
