package gradus.server.practice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a file in a Maven repository, below the group `gradus`.
///
/// @param extension `jar` or `pom`
/// @param checksum whether the file's SHA-1 is asked for, and not the file
record MavenName(String artifact, String version, String extension, boolean checksum) {
    static final int VERSION_LENGTH = 12;

    private static final Pattern ARTIFACT = Pattern.compile("[a-z][a-z0-9-]{0,70}");
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{" + VERSION_LENGTH + "}");
    private static final Pattern ENDING = Pattern.compile("[.](jar|pom)([.]sha1)?");

    /// Reads the three last parts of an address; empty where they name nothing that could be here.
    static Optional<MavenName> of(String artifact, String version, String file) {
        String start = artifact + "-" + version;
        if (!ARTIFACT.matcher(artifact).matches() || !VERSION.matcher(version).matches() || !file.startsWith(start)) {
            return Optional.empty();
        }
        Matcher ending = ENDING.matcher(file.substring(start.length()));
        return ending.matches()
                ? Optional.of(new MavenName(artifact, version, ending.group(1), ending.group(2) != null))
                : Optional.empty();
    }
}
