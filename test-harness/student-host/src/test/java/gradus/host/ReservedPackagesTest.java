package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservedPackagesTest {
    @TempDir
    private Path folder;

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("api.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar;
    }

    @Test
    void packagesOfEveryJarAreTaken() throws IOException {
        String classPath = jar("gradus/polynomial/Fit.class") + File.pathSeparator + folder;
        ReservedPackages reserved = ReservedPackages.of(classPath);
        assertEquals(
                Optional.of("gradus.polynomial.Mine"),
                reserved.offender(List.of("solution.Solution", "gradus.polynomial.Mine")));
        assertEquals(Optional.empty(), reserved.offender(List.of("gradus.polynomial.mine.Own")));
    }

    @Test
    void packageWithoutNameIsFreeEvenBesideModules() throws IOException {
        ReservedPackages reserved =
                ReservedPackages.of(jar("module-info.class", "META-INF/versions/9/module-info.class", "a/B.class")
                        .toString());
        assertEquals(Optional.empty(), reserved.offender(List.of("Solution")));
    }

    @Test
    void brokenClassPathIsOurFault() {
        String missing = folder.resolve("missing.jar").toString();
        assertThrows(UncheckedIOException.class, () -> ReservedPackages.of(missing));
    }
}
