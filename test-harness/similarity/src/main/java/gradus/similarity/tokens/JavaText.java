package gradus.similarity.tokens;

import com.sun.source.util.JavacTask;
import gradus.similarity.source.SourceFile;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A file in memory, as the parser wants it. Its name is made up: paths may hold
/// anything, and a compact source file takes its class's name from its file's.
final class JavaText extends SimpleJavaFileObject {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final SourceFile source;
    private final String code;

    JavaText(SourceFile source, String code) {
        super(URI.create("text:///File" + NUMBERS.incrementAndGet() + ".java"), Kind.SOURCE);
        this.source = source;
        this.code = code;
    }

    SourceFile source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
    }

    /// A parser over some files, with the first error of each.
    record Task(JavacTask javac, Map<URI, String> errors) {
        Optional<String> firstError(JavaText file) {
            return Optional.ofNullable(errors.get(file.toUri()));
        }
    }

    static Task task(List<JavaText> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Map<URI, String> errors = new HashMap<>();
        JavacTask task = (JavacTask)
                javac.getTask(null, null, problem -> note(problem, errors), List.of("-proc:none"), null, files);
        return new Task(task, errors);
    }

    private static void note(Diagnostic<? extends @Nullable JavaFileObject> problem, Map<URI, String> errors) {
        JavaFileObject file = problem.getSource();
        if (problem.getKind() == Diagnostic.Kind.ERROR && file != null) {
            errors.putIfAbsent(
                    file.toUri(), "line " + problem.getLineNumber() + ": " + problem.getMessage(Locale.ROOT));
        }
    }
}
