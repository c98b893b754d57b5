package gradus.similarity.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;

/// Sorted postings in a file, mapped into memory: the system reads what is looked up and drops it when others need the
/// memory. The head says how many submissions it covers.
final class PostingsFile implements Closeable {
    private static final long MAGIC = 0x67726164757331L;
    private static final int HEAD = 2;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Arena arena;
    private final MemorySegment memory;
    private final int size;
    private final int submissions;

    private PostingsFile(Arena arena, MemorySegment memory, int size, int submissions) {
        this.arena = arena;
        this.memory = memory;
        this.size = size;
        this.submissions = submissions;
    }

    static PostingsFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, 0, new long[0]);
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (channel.size() < 8L * HEAD || memory.getAtIndex(LONG, 0) != MAGIC) {
                arena.close();
                throw new IOException(file + " is no index of this format");
            }
            int size = Math.toIntExact(channel.size() / 8 - HEAD);
            return new PostingsFile(arena, memory, size, (int) memory.getAtIndex(LONG, 1));
        }
    }

    static void write(Path file, int submissions, long[] sorted) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(java.nio.ByteOrder.nativeOrder());
            buffer.putLong(MAGIC).putLong(submissions);
            for (long posting : sorted) {
                if (!buffer.hasRemaining()) {
                    drain(buffer, channel);
                }
                buffer.putLong(posting);
            }
            drain(buffer, channel);
            channel.force(true);
        }
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    int submissions() {
        return submissions;
    }

    long bytes() {
        return 8L * (size + HEAD);
    }

    private long posting(int at) {
        return memory.getAtIndex(LONG, (long) at + HEAD);
    }

    /// Where the postings of a key begin, or would. Keys are hashes and so evenly spread: the first guess is near.
    int first(long key) {
        int low = 0;
        int high = size;
        int guesses = 0;
        while (low < high) {
            int middle = guesses++ < 8 ? guess(key, low, high) : (low + high) >>> 1;
            if (Postings.key(posting(middle)) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int guess(long key, int low, int high) {
        long from = Postings.key(posting(low));
        long to = Postings.key(posting(high - 1));
        if (key <= from || to <= from) {
            return low;
        }
        double share = (double) (key - from) / (to - from);
        return Math.clamp(low + (long) (share * (high - 1 - low)), low, high - 1);
    }

    int countFrom(int first, long key) {
        boolean absent = first >= size || Postings.key(posting(first)) != key;
        return absent ? 0 : first(key + 1) - first;
    }

    void each(int first, long key, IntConsumer found) {
        for (int at = first; at < size && Postings.key(posting(at)) == key; at++) {
            found.accept(Postings.number(posting(at)));
        }
    }

    /// These postings and more, without those of some submissions, in order.
    long[] without(Set<Integer> removed, long[] more) {
        long[] all = new long[size + more.length];
        int count = 0;
        for (int at = 0; at < size; at++) {
            long posting = posting(at);
            if (!removed.contains(Postings.number(posting))) {
                all[count++] = posting;
            }
        }
        for (long posting : more) {
            if (!removed.contains(Postings.number(posting))) {
                all[count++] = posting;
            }
        }
        return Postings.sort(Arrays.copyOf(all, count));
    }

    @Override
    public void close() {
        arena.close();
    }
}
