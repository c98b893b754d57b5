package gradus.server.assignment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The starter as a zip; the same bundle always makes the same bytes.
final class StarterZip {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StarterZip() {}

    static byte[] of(Bundle bundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String file : bundle.starterFiles()) {
                ZipEntry entry = new ZipEntry(file);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(bundle.starter().resolve(file)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
