package gradus.suite.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
///
/// @param template the folder with `mistakes/` and `starter/`
/// @param references the root of the references' sources
/// @param libraries one class of each jar that a student's sources may use
public record HandedIn(Path template, Path references, List<Class<?>> libraries) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    public HandedIn {
        libraries = List.copyOf(libraries);
    }

    /// Compiles the starter, into `classes`, and makes an instance of its class `solution.Solution`.
    public <A> A starter(Class<A> contract, Path classes) throws ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(template.resolve("starter/src"))) {
            String problems = compile(
                    Set.copyOf(files.filter(file -> file.toString().endsWith(".java"))
                            .toList()),
                    classes);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the starter does not compile: " + problems);
            }
            URLClassLoader loader = new URLClassLoader(new URL[] {url(classes)}, contract.getClassLoader());
            return loader.loadClass("solution.Solution")
                    .asSubclass(contract)
                    .getConstructor()
                    .newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    /// Compiles a shipped class and all the sources of ours that it names; returns what javac has to say.
    public String problems(String type, Path classes) {
        return compile(closure(type), classes);
    }

    private Set<Path> closure(String type) {
        Set<Path> sources = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(located(type).toList());
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (sources.add(file)) {
                WORD.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .flatMap(word -> Stream.concat(
                                located(word),
                                Stream.of(file.resolveSibling(word.replaceFirst("[.].*", "") + ".java"))))
                        .filter(Files::isRegularFile)
                        .forEach(open::push);
            }
        }
        return sources;
    }

    private Stream<Path> located(String type) {
        String file = type.replace('.', '/') + ".java";
        return Stream.of(template.resolve("mistakes"), references)
                .map(root -> root.resolve(file))
                .filter(Files::isRegularFile);
    }

    /// Compiles as the student's process does, without annotation processing.
    private String compile(Set<Path> sources, Path classes) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String classPath = String.join(
                ":", libraries.stream().map(HandedIn::home).distinct().toList());
        StringWriter problems = new StringWriter();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            javac.getTask(
                            problems,
                            files,
                            null,
                            List.of("-proc:none", "--release", "25", "-cp", classPath, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return problems.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String home(Class<?> type) {
        URL home = type.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(home.toString())).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
