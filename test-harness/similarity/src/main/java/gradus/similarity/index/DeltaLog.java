package gradus.similarity.index;

import gradus.similarity.primitive.Ints;
import gradus.similarity.primitive.Longs;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// Postings that are not merged yet: a file that only grows, and the same in memory by key.
final class DeltaLog implements Closeable {
    private final FileChannel channel;
    private final Map<Long, Ints> byKey = new HashMap<>();
    private final Longs postings = new Longs();
    private int submissions;

    private DeltaLog(FileChannel channel) {
        this.channel = channel;
    }

    /// Leaves out what a crash left behind.
    ///
    /// @param merged submissions whose postings have been merged already
    /// @param entries submissions that have an entry
    static DeltaLog open(Path file, int merged, int entries) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        DeltaLog log = new DeltaLog(channel);
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(1 << 24, channel.size() + 8));
        while (channel.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.remaining() >= 8) {
                log.remember(buffer.getLong(), merged, entries);
            }
            buffer.compact();
        }
        log.rewrite();
        return log;
    }

    private void remember(long posting, int merged, int entries) {
        int number = Postings.number(posting);
        if (number >= merged && number < entries) {
            byKey.computeIfAbsent(Postings.key(posting), _ -> new Ints(4)).add(number);
            postings.add(posting);
            submissions = Math.max(submissions, number + 1);
        }
    }

    /// Leaves in the file what is in memory.
    private void rewrite() throws IOException {
        channel.truncate(0);
        channel.position(0);
        write(postings.toArray());
    }

    private void write(long[] added) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8 * added.length);
        for (long posting : added) {
            buffer.putLong(posting);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    void add(int number, long[] keys) throws IOException {
        long[] added = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            added[i] = keys[i] << Postings.NUMBER_BITS | number;
        }
        write(added);
        for (long posting : added) {
            remember(posting, number, number + 1);
        }
        submissions = number + 1;
    }

    int submissions() {
        return submissions;
    }

    long bytes() {
        return 8L * postings.size();
    }

    long[] postings() {
        return postings.toArray();
    }

    int count(long key) {
        Ints found = byKey.get(key);
        return found == null ? 0 : found.size();
    }

    void each(long key, IntConsumer consumer) {
        Ints found = byKey.get(key);
        for (int i = 0; found != null && i < found.size(); i++) {
            consumer.accept(found.get(i));
        }
    }

    void clear() throws IOException {
        byKey.clear();
        postings.clear();
        rewrite();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
