package gradus.runner.bundle;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file with classes as the JVM keeps them in memory, made when the distribution is packaged, so that a JVM
/// starts with them loaded and linked; and whether it is of use here.
///
/// The JVM takes it only when it is the very JVM that made it and no jar changed since. It does not complain: it
/// starts slower. So the packaging (`bin/make-aot`) writes beside the cache what it was made of, and [#of]
/// compares.
public record AotCache(Path file, State state) {
    /// Whether the cache speeds anything up.
    public sealed interface State {
        record Fits() implements State {}

        record Missing() implements State {}

        /// `reason` says what differs.
        record Unfit(String reason) implements State {}
    }

    /// Looks at a cache and at what it was made of.
    static AotCache of(Path file) {
        return new AotCache(file, state(file, file.resolveSibling(file.getFileName() + ".made-of")));
    }

    private static State state(Path file, Path madeOf) {
        if (!Files.isReadable(file) || !Files.isReadable(madeOf)) {
            return new State.Missing();
        }
        try (Stream<String> lines = Files.lines(madeOf)) {
            Optional<String> differs = lines.map(line -> difference(file.resolveSibling(""), line.split(" ", 4)))
                    .filter(difference -> !difference.isEmpty())
                    .findFirst();
            return differs.<State>map(State.Unfit::new).orElseGet(State.Fits::new);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, madeOf + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String difference(Path folder, String[] words) {
        return switch (words[0]) {
            case "jvm" -> jvm(words[1]);
            case "jar" -> jar(Long.parseLong(words[1]), Long.parseLong(words[2]), folder.resolve(words[3]));
            default -> "its record has the unknown line " + String.join(" ", words);
        };
    }

    private static String jvm(String version) {
        String own = System.getProperty("java.vm.version", "");
        return version.equals(own) ? "" : "it was made by Java " + version + ", and this is " + own;
    }

    private static String jar(long bytes, long modifiedSeconds, Path jar) {
        try {
            BasicFileAttributes now = Files.readAttributes(jar, BasicFileAttributes.class);
            boolean same = now.size() == bytes && now.lastModifiedTime().toMillis() / 1000 == modifiedSeconds;
            return same ? "" : jar.getFileName() + " has changed since it was made";
        } catch (IOException e) {
            return jar.getFileName() + " is not there any more";
        }
    }

    /// A sentence for the administrator.
    public String sentence() {
        return switch (state) {
            case State.Fits _ -> "fits";
            case State.Missing _ -> "missing, so processes start slower; run ./gradus build";
            case State.Unfit(String reason) ->
                "not used, because " + reason + "; processes start slower; run ./gradus build";
        };
    }

    /// The words to start a JVM with: none when the cache is of no use.
    public List<String> arguments() {
        return state instanceof State.Fits ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /// What a sandbox has to show its JVM.
    public List<Path> files() {
        return state instanceof State.Fits ? List.of(file) : List.of();
    }
}
