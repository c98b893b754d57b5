package gradus.server.practice;

import gradus.manifest.Manifest;
import gradus.manifest.Preset;
import gradus.server.assignment.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a student begins with: the starter's files and, where the assignment can be practised at home, a Maven project
/// around them whose `mvn test` runs the public checks.
@ApplicationScoped
public class StarterProject {
    public static final String POM = "pom.xml";
    public static final String IGNORED = ".gitignore";

    /// Lists the files by their paths.
    ///
    /// @param server where this server is reached; it is written into the project
    public SortedMap<String, byte[]> files(Bundle bundle, URI server) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (String path : bundle.starterFiles()) {
                files.put(path, Files.readAllBytes(bundle.starter().resolve(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Artifacts.practised(bundle)) {
            files.putIfAbsent(POM, pom(bundle, server).getBytes(StandardCharsets.UTF_8));
            files.putIfAbsent(IGNORED, "target/\n".getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String pom(Bundle bundle, URI server) {
        Manifest manifest = bundle.manifest();
        String version = Artifacts.version(bundle);
        String needed = PomText.dependency("gradus", manifest.id() + "-api", version, "")
                + PomText.dependency("gradus", manifest.id() + "-practice", version, "\n      <scope>test</scope>")
                + (manifest.usesTorch() ? torch() : "");
        return text().replace("@TITLE@", manifest.title())
                .replace("@ID@", manifest.id())
                .replace("@MAVEN@", server.resolve("/maven").toString())
                .replace("@NEEDED@", needed);
    }

    private static String text() {
        try (InputStream in = StarterProject.class.getResourceAsStream("/student-project.xml")) {
            if (in == null) {
                throw new IllegalStateException("the server was built without the students' project");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The presets with the natives of the student's own machine, from Maven Central.
    private static String torch() {
        String natives = "\n      <classifier>${natives}</classifier>";
        return preset(Preset.PYTORCH, "")
                + preset(Preset.PYTORCH, natives)
                + preset(Preset.OPENBLAS, natives)
                + preset(Preset.JAVACPP, natives);
    }

    private static String preset(Preset preset, String natives) {
        return PomText.dependency(Preset.GROUP, preset.artifact(), preset.version(), natives);
    }
}
