package gradus.host;

import gradus.protocol.SourceFile;
import gradus.protocol.SourceProblem;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// javac in this process, from memory to memory. No annotation processors, no build file of the student's.
final class Compiler {
    private static final int MAX_PROBLEMS = 50;
    private static final int MAX_MESSAGE = 1_000;

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;
    private final List<String> options;

    /// What came of a set of sources.
    sealed interface Compilation {
        /// Class files by class name, and for each the path of the source it came from.
        record Classes(Map<String, byte[]> bytes, Map<String, String> origins) implements Compilation {}

        record Failed(List<SourceProblem> problems) implements Compilation {
            public Failed {
                problems = List.copyOf(problems);
            }
        }
    }

    Compiler(String classPath) {
        files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        options = List.of("-proc:none", "-implicit:none", "-Xlint:none", "-g", "-cp", classPath);
    }

    Compilation compile(List<SourceFile> sources) {
        List<SourceProblem> unreadable = new ArrayList<>();
        List<SourceText> units = new ArrayList<>();
        for (SourceFile source : sources) {
            switch (SourceText.of(source)) {
                case SourceText.Reading.Text(SourceText text) -> units.add(text);
                case SourceText.Reading.NotText(SourceProblem problem) -> unreadable.add(problem);
            }
        }
        return unreadable.isEmpty() ? compileTexts(units) : new Compilation.Failed(unreadable);
    }

    private Compilation compileTexts(List<SourceText> units) {
        if (units.isEmpty()) {
            return failed("There is no Java file in this submission. Hand in at least one file that ends in .java.");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        try (CompiledClasses output = new CompiledClasses(files)) {
            boolean compiled = javac.getTask(said, output, diagnostics, options, null, units)
                    .call();
            return compiled
                    ? new Compilation.Classes(output.bytes(), output.origins())
                    : failed(problems(diagnostics), said.toString());
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            // javac's own bugs surface like this, on sources that no compiler was meant to see.
            return failed(gaveUp(StudentText.of(e)));
        }
    }

    private static Compilation failed(List<SourceProblem> problems, String said) {
        return problems.isEmpty() ? failed(gaveUp(said)) : new Compilation.Failed(problems);
    }

    /// javac names no place when it fails itself, only what happened.
    private static String gaveUp(String said) {
        return said.contains("StackOverflowError")
                ? "The compiler ran out of stack: an expression in your sources is nested too deeply."
                : "The compiler gave up on your sources. Simplify the part that you changed last. It said: "
                        + StudentText.capped(said.strip(), MAX_MESSAGE);
    }

    private static Compilation failed(String message) {
        return new Compilation.Failed(List.of(new SourceProblem("", 0, 0, message)));
    }

    private static List<SourceProblem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .limit(MAX_PROBLEMS)
                .map(Compiler::problem)
                .toList();
    }

    private static SourceProblem problem(Diagnostic<? extends JavaFileObject> d) {
        String path = d.getSource() instanceof SourceText text ? text.path() : "";
        return new SourceProblem(
                path,
                Math.max(0, d.getLineNumber()),
                Math.max(0, d.getColumnNumber()),
                StudentText.capped(message(d), MAX_MESSAGE));
    }

    private static String message(Diagnostic<?> d) {
        String message = d.getMessage(Locale.ENGLISH);
        return "compiler.err.package.in.other.module".equals(d.getCode())
                ? message + ". That package belongs to the JDK: use one of your own, such as solution."
                : message;
    }
}
