package gradus.host;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gradus.api.Device;
import gradus.protocol.Contract;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.protocol.SourceFile;
import gradus.sample.Lesson;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands in submissions of [Lesson] to the host's classes, in this JVM.
final class Desk {
    static final Contract CONTRACT = Contract.of(Lesson.class);

    private static final Compiler COMPILER = new Compiler(classPath());

    private Desk() {}

    /// Where [Lesson] and the API are.
    static String classPath() {
        return Stream.of(Lesson.class, Device.class)
                .map(Desk::location)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static SourceFile source(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A public class of package `solution` with `members`, which answers whatever they do not.
    static String solution(String name, String members) {
        return """
                package solution;
                import gradus.sample.Lesson;
                import java.util.*;
                public class %s extends Rest {
                %s
                }
                """.formatted(name, members);
    }

    /// Implements every method, so that a test writes only the one it is about. Abstract: never the entry.
    static SourceFile rest() {
        return source("solution/Rest.java", """
                package solution;
                import gradus.sample.Lesson;
                import java.util.*;
                abstract class Rest implements Lesson {
                    public double sum(double[] values) { return 0; }
                    public Fit fit(double[][] x, double[] y) { return new Fit(y, "step"); }
                    public List<String> words(String text) { return List.of(); }
                    public Map<String, double[]> parameters() { return Map.of(); }
                    public void build(int size) {}
                }
                """);
    }

    static Submission.Loading load(SourceFile... sources) {
        Request.Submit submit = new Request.Submit(Lesson.class.getName(), "cpu", List.of(sources));
        return Submission.load(submit, COMPILER, ReservedPackages.of(classPath()));
    }

    /// Loads `Solution` with `members` and all the rest.
    static Submission submission(String members) {
        Submission.Loading loading = load(rest(), source("solution/Solution.java", solution("Solution", members)));
        return assertInstanceOf(Submission.Loading.Done.class, loading, loading::toString)
                .submission();
    }

    static Reply refusal(SourceFile... sources) {
        Submission.Loading loading = load(sources);
        return assertInstanceOf(Submission.Loading.Refused.class, loading).reply();
    }

    static Reply.NotLoaded notLoaded(SourceFile... sources) {
        Reply reply = refusal(sources);
        return assertInstanceOf(Reply.NotLoaded.class, reply, reply::toString);
    }

    static Reply.NotLoaded notLoaded(String members) {
        return notLoaded(rest(), source("solution/Solution.java", solution("Solution", members)));
    }

    static Method method(String name) {
        return CONTRACT.methods().stream()
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Request.Call call(int sequence, String name, Object... arguments) {
        Method method = method(name);
        return new Request.Call(sequence, CONTRACT.index(method), CONTRACT.encodeArguments(method, arguments));
    }

    static Reply ask(Submission submission, String name, Object... arguments) throws MalformedFrame {
        return submission.answer(call(1, name, arguments));
    }

    static Reply.Threw threw(String members, String name, Object... arguments) throws MalformedFrame {
        Reply reply = ask(submission(members), name, arguments);
        return assertInstanceOf(Reply.Threw.class, reply, reply::toString);
    }
}
