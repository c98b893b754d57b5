package gradus.server.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/// Freezes files into the store and lays them out again for grading.
public final class Snapshots {
    private final BlobStore blobs;

    public Snapshots(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// Stores every file and the snapshot itself; all of it is durable when this returns.
    public Snapshot freeze(Map<String, byte[]> files) throws IOException {
        Snapshot snapshot = Snapshot.of(files);
        List<byte[]> contents = new ArrayList<>(files.values());
        contents.add(snapshot.toBytes());
        blobs.putAll(contents);
        return snapshot;
    }

    public Snapshot load(BlobId contentHash) throws IOException {
        return Snapshot.parse(blobs.read(contentHash));
    }

    /// Reads one file of a snapshot.
    ///
    /// @throws NoSuchElementException when the snapshot has no file of that path
    public byte[] read(Snapshot snapshot, String path) throws IOException {
        Snapshot.Entry file = snapshot.files().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path));
        return blobs.read(file.blob());
    }

    /// Writes the files of a snapshot into a new folder, as regular files only.
    ///
    /// Intake already refuses paths that leave the folder; this checks again, because a snapshot may be older
    /// than the rule that would refuse it.
    public void materialise(Snapshot snapshot, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        for (Snapshot.Entry file : snapshot.files()) {
            Path place = root.resolve(file.path()).normalize();
            if (!place.startsWith(root) || place.equals(root)) {
                throw new IOException("the path '" + file.path() + "' of a snapshot leaves its folder");
            }
            Files.createDirectories(Objects.requireNonNullElse(place.getParent(), root));
            Files.write(place, blobs.read(file.blob()), StandardOpenOption.CREATE_NEW);
        }
    }
}
