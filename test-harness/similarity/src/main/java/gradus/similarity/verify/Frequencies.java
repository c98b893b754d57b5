package gradus.similarity.verify;

import gradus.similarity.fingerprint.Bag;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.primitive.Hash64;
import java.nio.ByteBuffer;
import java.util.List;

/// In how many submissions each key occurs. What everyone writes weighs little, but never nothing: in a class where all
/// copied from one, everything is frequent. Above 4,096 submissions an even sample of them is counted.
public final class Frequencies {
    /// The least weight of a shared key (cohorts of variants of one program lose all evidence without it).
    public static final double FLOOR = 0.25;

    private static final int SAMPLE = 4096;
    private static final int HEAD_BYTES = Integer.BYTES + Double.BYTES;
    private static final int ENTRY_BYTES = Long.BYTES + Integer.BYTES;
    /// In a handful of submissions that two share a key says little about how rare it is.
    private static final int SMALL = 20;

    private final double scale;
    private final int submissions;
    private long[] keys = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    private Frequencies(int submissions, double scale) {
        this.submissions = submissions;
        this.scale = scale;
    }

    public static Frequencies of(List<Fingerprint> all) {
        int counted = Math.min(SAMPLE, all.size());
        Frequencies found = new Frequencies(all.size(), counted == 0 ? 1 : (double) all.size() / counted);
        for (int i = 0; i < counted; i++) {
            found.count(all.get((int) ((long) i * all.size() / counted)), 1);
        }
        return found;
    }

    /// The same after some submissions came and others went: what counting anew would give as long as all are counted.
    public Frequencies with(List<Fingerprint> came, List<Fingerprint> went) {
        Frequencies changed = new Frequencies(submissions + came.size() - went.size(), scale);
        changed.keys = keys.clone();
        changed.counts = counts.clone();
        changed.size = size;
        came.forEach(one -> changed.count(one, 1));
        went.forEach(one -> changed.count(one, -1));
        return changed;
    }

    /// Whether every submission is counted, and not a sample of them.
    public boolean countsAll() {
        return scale == 1;
    }

    /// A form to be stored.
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(HEAD_BYTES + size * ENTRY_BYTES);
        out.putInt(submissions).putDouble(scale);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                out.putLong(keys[i]).putInt(counts[i]);
            }
        }
        return out.array();
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IllegalArgumentException when the bytes have another length than any of these
    public static Frequencies read(byte[] bytes) {
        if (bytes.length < HEAD_BYTES || (bytes.length - HEAD_BYTES) % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("frequencies of " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Frequencies read = new Frequencies(in.getInt(), in.getDouble());
        while (in.hasRemaining()) {
            read.add(in.getLong(), in.getInt());
        }
        return read;
    }

    public int submissions() {
        return submissions;
    }

    private void count(Fingerprint one, int amount) {
        count(Channel.STATEMENTS, one.statements(), amount);
        count(Channel.SHAPES, one.shapes(), amount);
        count(Channel.WORDS, one.words(), amount);
        count(Channel.COMMENTS, one.comments(), amount);
    }

    private void count(Channel channel, Bag bag, int amount) {
        for (int i = 0; i < bag.size(); i++) {
            if (i == 0 || bag.key(i) != bag.key(i - 1)) {
                add(code(channel, bag.key(i)), amount);
            }
        }
    }

    private static long code(Channel channel, long key) {
        return key << 3 | channel.code();
    }

    private void add(long code, int amount) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = slot(code);
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = code;
        counts[at] += amount;
    }

    private int slot(long code) {
        int mask = keys.length - 1;
        int at = (int) Hash64.mix(code) & mask;
        while (keys[at] != 0 && keys[at] != code) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /// In how many submissions a key occurs, itself included; an estimate where only a sample was counted.
    public int of(Channel channel, long key) {
        int counted = counts[slot(code(channel, key))];
        return Math.clamp(Math.round(counted * scale), 1, Math.max(1, submissions));
    }

    /// The weight of a key: the logarithm of how rare it is, and at least the floor.
    public double weight(Channel channel, long key) {
        return Math.max(FLOOR, Math.log((Math.max(SMALL, submissions) + 1.0) / of(channel, key)));
    }
}
