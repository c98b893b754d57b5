package gradus.runner.bundle;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Picks the source files that a shipped class needs, so that a reference or a mistake can be graded as a submission:
/// the class itself and, through them, every class of the bundle's `sources/` folder that it imports or names.
public final class SourceClosure {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private final Path sources;

    public SourceClosure(Path sources) {
        this.sources = sources;
    }

    /// Collects the sources of a class, by path relative to `sources/`.
    ///
    /// @throws PlatformFault when the bundle does not ship the source of that class
    public SortedMap<String, byte[]> of(String type) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        Deque<Path> open = new ArrayDeque<>();
        open.add(fileOf(type));
        while (!open.isEmpty()) {
            Path file = open.remove();
            String name = sources.relativize(file).toString();
            if (!found.containsKey(name)) {
                String text = read(file);
                found.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                named(file, text).forEach(open::add);
            }
        }
        return found;
    }

    private Stream<Path> named(Path file, String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(word -> Stream.of(fileOf(word), file.resolveSibling(firstPart(word) + ".java")))
                .filter(candidate -> !candidate.equals(file) && Files.isRegularFile(candidate));
    }

    private static String firstPart(String word) {
        int dot = word.indexOf('.');
        return dot < 0 ? word : word.substring(0, dot);
    }

    private Path fileOf(String type) {
        return sources.resolve(type.replace('.', '/') + ".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.ASSIGNMENT_BROKEN, "The bundle does not ship " + file + ": " + e, e);
        }
    }
}
