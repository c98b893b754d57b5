package gradus.server.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// A [BlobStore] in a folder: `ab/cdef…`, each file written beside its place, forced to disk, then renamed into
/// it.
///
/// A reader therefore sees a whole blob or none. The folders are forced too, because a rename that only lives
/// in the page cache is lost with the machine; this also happens for a blob that is already there, since the
/// call that wrote it may not have come that far.
public final class FileBlobStore implements BlobStore {
    private final Path root;
    private final Path unfinished;

    public FileBlobStore(Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the blob folder " + root + ": is the disk writable?", e);
        }
    }

    @Override
    public void putAll(Collection<byte[]> contents) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (byte[] content : contents) {
            Path place = place(BlobId.of(content));
            Path folder = root.resolve(root.relativize(place).getName(0));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                folders.add(root);
            }
            if (!Files.isRegularFile(place) || Files.size(place) != content.length) {
                write(content, place);
            }
            folders.add(folder);
        }
        for (Path folder : folders) {
            force(folder);
        }
    }

    @Override
    public byte[] read(BlobId id) throws IOException {
        try {
            byte[] content = Files.readAllBytes(place(id));
            if (!BlobId.of(content).equals(id)) {
                throw new IOException("blob " + id + " is damaged: its bytes no longer match its name; restore it"
                        + " from a backup of " + root);
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new IOException("blob " + id + " is missing from " + root, e);
        }
    }

    @Override
    public boolean contains(BlobId id) {
        return Files.isRegularFile(place(id));
    }

    @Override
    public Path file(BlobId id) {
        return place(id).toAbsolutePath();
    }

    private Path place(BlobId id) {
        return root.resolve(id.hex().substring(0, 2)).resolve(id.hex().substring(2));
    }

    private void write(byte[] content, Path place) throws IOException {
        Path draft = unfinished.resolve(UUID.randomUUID().toString());
        try {
            writeForced(content, draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // On a full disk half a draft would stay, and take room from what comes after.
            Files.deleteIfExists(draft);
        }
    }

    private static void writeForced(byte[] content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
