package gradus.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once per version from the jar on the class path.
final class PostgresFiles {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresFiles() {}

    /// Unpacks the programs into a sub-folder of `home` unless that was done before, and returns its `bin` folder.
    static Path unpack(Path home) throws IOException {
        Path folder = home.resolve("postgresql-" + size());
        if (!Files.isDirectory(folder)) {
            Path partial = Files.createTempDirectory(home, "unpacking-");
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            extractTo(partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve("bin");
    }

    /// Names the version by the archive's size: the binaries carry no version file.
    private static long size() throws IOException {
        return Optional.ofNullable(PostgresFiles.class.getResource(ARCHIVE))
                .orElseThrow(() -> new IOException("the PostgreSQL programs are not on the class path: " + ARCHIVE))
                .openConnection()
                .getContentLengthLong();
    }

    private static void extractTo(Path folder) throws IOException {
        try (InputStream archive = PostgresFiles.class.getResourceAsStream(ARCHIVE);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the PostgreSQL archive leaves its folder: " + entry.getName());
                }
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
