package gradus.similarity.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A folder of files that may all be gone at the next look. A file appears in one step and carries a checksum: what is
/// there is whole, or counts as not there.
final class CacheFolder {
    private static final int CHECK_BYTES = 8;

    private final Path path;

    CacheFolder(Path path) {
        this.path = path;
    }

    CacheFolder inner(String name) {
        return new CacheFolder(path.resolve(name));
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /// Makes the folder, and tries whether it can be written.
    void prepare() throws Fault {
        write("writable", new byte[0]);
    }

    void write(String name, byte[] content) throws Fault {
        try {
            Path target = path.resolve(name);
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "part", ".tmp");
            try {
                ByteBuffer bytes = ByteBuffer.allocate(content.length + CHECK_BYTES);
                Files.write(
                        part,
                        bytes.put(content)
                                .putLong(check(content, content.length))
                                .array());
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    Fault unwritable(IOException e) {
        return new Fault(
                Fault.Code.FOLDER,
                "The folder " + path + " of the similarity worker cannot be written (" + e
                        + "). Its owner must be the user that the server runs as, and its disk must have space left.");
    }

    /// The content of a file, where it is there and whole.
    Optional<byte[]> read(String name) {
        try {
            byte[] bytes = Files.readAllBytes(path.resolve(name));
            int length = bytes.length - CHECK_BYTES;
            boolean whole = length >= 0 && ByteBuffer.wrap(bytes).getLong(length) == check(bytes, length);
            return whole ? Optional.of(Arrays.copyOf(bytes, length)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long check(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (long) length << 32 | sum.getValue();
    }

    void delete(String name) throws Fault {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// The folder and all in it.
    void delete() throws Fault {
        try {
            if (Files.exists(path)) {
                Files.walkFileTree(path, new Deletion());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// What lies in the folder; nothing where it is gone.
    List<Path> entries() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            stream.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
