package gradus.server.practice;

import gradus.server.platform.Hashes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The jars of this distribution that the practice checks need at home, and the versions of what they use of others.
///
/// Our own jars are versioned by their content, so that nothing in a student's local repository ever goes stale.
@ApplicationScoped
class Platform {
    /// Ours that go to students: values, evidence, and the language of the checks.
    static final List<String> OURS = List.of("gradus-api", "harness-evidence", "suite-api");

    /// Others' that ours need; students get them from Maven Central.
    private static final Map<String, String> OTHERS = Map.of(
            "jackson-annotations", "com.fasterxml.jackson.core",
            "jackson-core", "com.fasterxml.jackson.core",
            "jackson-databind", "com.fasterxml.jackson.core",
            "jspecify", "org.jspecify",
            "junit-jupiter-api", "org.junit.jupiter");

    private final Path libraries;

    Platform(@ConfigProperty(name = "gradus.dist") Path dist) {
        this.libraries = dist.toAbsolutePath().normalize().resolve("lib/harness");
    }

    /// Someone else's library at Maven Central.
    record Central(String group, String artifact, String version) {}

    List<Central> others() {
        return OTHERS.keySet().stream()
                .sorted()
                .flatMap(artifact -> jar(artifact).stream()
                        .map(file ->
                                new Central(OTHERS.getOrDefault(artifact, ""), artifact, versionOf(file, artifact))))
                .toList();
    }

    /// Finds one of our jars by its artifact's name.
    Optional<Path> ours(String artifact) {
        return OURS.contains(artifact) ? jar(artifact) : Optional.empty();
    }

    /// The versions under which our jars are served, by artifact.
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        OURS.forEach(artifact -> ours(artifact).ifPresent(jar -> versions.put(artifact, contentOf(jar))));
        return versions;
    }

    static String contentOf(Path jar) {
        try {
            return Hashes.of(Files.readAllBytes(jar)).substring(0, MavenName.VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> jar(String artifact) {
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9][^/]*[.]jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionOf(Path jar, String artifact) {
        String name = jar.getFileName().toString();
        return name.substring(artifact.length() + 1, name.length() - ".jar".length());
    }
}
