package gradus.similarity.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second worker out of a folder. One that was told to end needs a moment until it has.
final class FolderLock implements AutoCloseable {
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws Fault when another worker has the folder, or it cannot be written
    static FolderLock of(Path folder) throws Fault, InterruptedException {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (int i = 0; i < TRIES; i++) {
                if (isTaken(channel)) {
                    return new FolderLock(channel);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            channel.close();
        } catch (IOException e) {
            throw new CacheFolder(folder).unwritable(e);
        }
        throw new Fault(
                Fault.Code.FOLDER,
                "Another similarity worker uses the folder " + folder + ". End it, or give this one its own folder.");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        // The lock goes with it.
        channel.close();
    }
}
