package gradus.similarity.worker;

import gradus.similarity.index.LineageIndex;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The index of a lineage on disk, with a seal over its files. An index whose seal does not fit, because a crash cut it
/// short or a disk spoilt it, is thrown away: it can be made anew, and a wrong one would hide copies.
final class SealedIndex implements AutoCloseable {
    private static final String SEAL = "seal";
    private static final List<String> FILES = List.of("entries", "delta", "postings");
    /// Pushes after which the index is sorted anew.
    private static final int UNMERGED = 200;

    private final CacheFolder folder;
    private final LineageIndex index;

    private SealedIndex(CacheFolder folder, LineageIndex index) {
        this.folder = folder;
        this.index = index;
    }

    static SealedIndex open(CacheFolder folder, String secret) throws Fault {
        byte[] key = HexFormat.of().parseHex(secret);
        try {
            Optional<byte[]> seal = folder.read(SEAL);
            if (seal.isEmpty() || !Arrays.equals(seal.get(), seal(folder.path()))) {
                folder.delete();
            }
            return new SealedIndex(folder, LineageIndex.open(folder.path(), key));
        } catch (IOException e) {
            throw folder.unwritable(e);
        }
    }

    LineageIndex index() {
        return index;
    }

    /// Closes the index and seals it.
    @Override
    public void close() throws Fault {
        try (index) {
            if (index.unmerged() > UNMERGED) {
                index.merge();
            }
        } catch (IOException e) {
            throw folder.unwritable(e);
        }
        try {
            folder.write(SEAL, seal(folder.path()));
        } catch (IOException e) {
            throw folder.unwritable(e);
        }
    }

    private static byte[] seal(Path folder) throws IOException {
        Digest digest = new Digest();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            digest.add(Files.exists(file) ? sum(file) : -1);
        }
        return HexFormat.of().parseHex(digest.hex());
    }

    private static long sum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer) >= 0) {
                sum.update(buffer.flip());
                buffer.clear();
            }
            return channel.size() << Integer.SIZE ^ sum.getValue();
        }
    }
}
