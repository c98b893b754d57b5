package gradus.runner.author;

import gradus.runner.fault.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles an author's sources with the compiler of the running JDK.
final class Javac {
    private static final int MOST_MESSAGES = 20;

    private Javac() {}

    /// Compiles all sources below some folders of `root`.
    ///
    /// @throws BadInput with file, line and message of each problem
    static void compile(Path root, List<String> folders, Path classes, List<Path> classPath)
            throws BadInput, IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            files.addAll(sources(root.resolve(folder)));
        }
        if (files.isEmpty()) {
            throw new BadInput("There are no Java sources below " + root + " in " + folders + ".");
        }
        Files.createDirectories(classes);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            String path = classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
            boolean compiled = javac.getTask(
                            null,
                            manager,
                            problems,
                            List.of(
                                    "-proc:none",
                                    "-parameters",
                                    "--release",
                                    "25",
                                    "-cp",
                                    path,
                                    "-d",
                                    classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new BadInput("The sources do not compile.\n" + messages(root, problems));
            }
        }
    }

    private static String messages(Path root, DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .limit(MOST_MESSAGES)
                .map(problem -> message(root, problem))
                .collect(Collectors.joining("\n"));
    }

    private static String message(Path root, Diagnostic<? extends JavaFileObject> problem) {
        String place = problem.getSource() == null
                ? ""
                : root.toAbsolutePath().relativize(Path.of(problem.getSource().toUri())) + ":" + problem.getLineNumber()
                        + ":" + problem.getColumnNumber() + ": ";
        return "  " + place + problem.getMessage(Locale.ROOT);
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
