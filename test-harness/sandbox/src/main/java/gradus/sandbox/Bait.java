package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What lies beside a [SelfCheck] for it to take.
///
/// @param secret a file of the grader's, not shown
/// @param shown a folder that is shown, in which everybody may write but for the sandbox
/// @param rootsFile a file in it that only its owner may read, who must not be the sandbox where root is the grader
record Bait(Path secret, Path shown, Path rootsFile) implements AutoCloseable {
    private static final String SECRET = "gradus-canary-";
    private static final String SHOWN = "gradus-shown-";
    private static final String ROOTS = "roots";
    private static final String LEFT = "left";

    /// The names carry the grader's number, so that the next one knows whose they were.
    private static final Pattern NAME = Pattern.compile("(?:" + SECRET + "|" + SHOWN + ")(\\d{1,9})-\\d+(?:\\.tmp)?");

    /// Removes what graders of our user left in this folder when they were killed.
    static void sweep(Path folder) throws IOException {
        Object us = owner(Path.of("/proc/self"));
        try (Stream<Path> names = Files.list(folder)) {
            for (Path left : names.filter(Bait::ownerless).toList()) {
                if (owner(left).equals(us)) {
                    remove(left);
                }
            }
        }
    }

    private static boolean ownerless(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    static Bait lay() throws IOException {
        String owner = ProcessHandle.current().pid() + "-";
        Path shown = Files.createTempDirectory(SHOWN + owner);
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path secret = Files.writeString(Files.createTempFile(SECRET + owner, null), "canary");
        Path rootsFile = shown.resolve(ROOTS);
        boolean root = owner(shown).equals(0);
        if (root) {
            Files.writeString(rootsFile, "canary");
            Files.setPosixFilePermissions(rootsFile, PosixFilePermissions.fromString("rw-------"));
        }
        return new Bait(secret, shown, rootsFile);
    }

    @Override
    public void close() throws IOException {
        remove(secret);
        remove(shown);
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path.resolve(ROOTS));
            Files.deleteIfExists(path.resolve(LEFT));
        }
        Files.deleteIfExists(path);
    }
}
