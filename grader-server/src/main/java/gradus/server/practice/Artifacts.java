package gradus.server.practice;

import gradus.server.assignment.Bundle;
import gradus.server.assignment.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The files of the Maven repository: jars as they are, poms made when they are asked for.
@ApplicationScoped
class Artifacts {
    private static final String API = "-api";
    private static final String PRACTICE = "-practice";

    private final Platform platform;
    private final Bundles bundles;

    Artifacts(Platform platform, Bundles bundles) {
        this.platform = platform;
        this.bundles = bundles;
    }

    Optional<byte[]> file(MavenName name) {
        Optional<byte[]> content =
                name.extension().equals("pom") ? pom(name) : jar(name).map(Artifacts::read);
        return name.checksum() ? content.map(Artifacts::sha1) : content;
    }

    /// Says whether students of this bundle can practise at home.
    static boolean practised(Bundle bundle) {
        return Files.isRegularFile(practice(bundle));
    }

    static String version(Bundle bundle) {
        return bundle.hash().substring(0, MavenName.VERSION_LENGTH);
    }

    private static Path practice(Bundle bundle) {
        String id = bundle.manifest().id();
        return bundle.folder().resolve("lib/practice").resolve(id + PRACTICE + ".jar");
    }

    private Optional<Path> jar(MavenName name) {
        Optional<Path> ours = platform.ours(name.artifact())
                .filter(jar -> Platform.contentOf(jar).equals(name.version()));
        return ours.or(() -> bundles.startingWith(name.version()).flatMap(bundle -> ofBundle(bundle, name.artifact())));
    }

    private static Optional<Path> ofBundle(Bundle bundle, String artifact) {
        String id = bundle.manifest().id();
        if (artifact.equals(id + PRACTICE)) {
            return Optional.of(practice(bundle)).filter(Files::isRegularFile);
        }
        return artifact.equals(id + API)
                ? Optional.of(bundle.folder().resolve("lib/student").resolve(id + API + ".jar"))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    private Optional<byte[]> pom(MavenName name) {
        return jar(name).map(_ -> {
            PomText pom = new PomText(name.artifact(), name.version());
            Map<String, String> ours = platform.versions();
            if (name.artifact().endsWith(PRACTICE)) {
                ours.forEach((artifact, version) -> pom.needs("gradus", artifact, version));
            } else if (name.artifact().equals("suite-api")) {
                ours.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("suite-api"))
                        .forEach(entry -> pom.needs("gradus", entry.getKey(), entry.getValue()));
                platform.others().forEach(other -> pom.needs(other.group(), other.artifact(), other.version()));
            } else if (!name.artifact().equals("gradus-api") && name.artifact().endsWith(API)) {
                pom.needs("gradus", "gradus-api", ours.getOrDefault("gradus-api", ""));
            }
            return pom.text().getBytes(StandardCharsets.UTF_8);
        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Maven still asks for SHA-1; nothing here is trusted because of it.
    private static byte[] sha1(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is part of every JDK", e);
        }
    }
}
