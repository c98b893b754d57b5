package gradus.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small JVM that runs a class of this module in a process of its own.
final class OwnProgram {
    private static final List<String> FLAGS = List.of(
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-Xshare:auto",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED");

    private OwnProgram() {}

    /// The command line up to the arguments of `main`.
    static List<String> words(Class<?> main) throws IOException, SandboxUnavailable {
        List<String> words = new ArrayList<>();
        words.add(home().toRealPath().resolve("bin/java").toString());
        words.addAll(FLAGS);
        words.addAll(List.of("-cp", classes().toString(), main.getName()));
        return words;
    }

    /// Everything that it reads, the system's libraries apart.
    static List<Path> readOnly() throws IOException, SandboxUnavailable {
        List<Path> readOnly = new ArrayList<>(JavaHome.readOnly(home()));
        readOnly.add(classes());
        return readOnly;
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static Path classes() throws SandboxUnavailable {
        try {
            return Path.of(OwnProgram.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new SandboxUnavailable("The sandbox cannot find its own program files: " + e.getMessage(), e);
        }
    }
}
