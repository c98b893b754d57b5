package gradus.similarity.verify;

import gradus.similarity.fingerprint.Bag;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.primitive.Hash64;
import java.util.List;

/// In how many submissions each key occurs. What everyone writes weighs little, but never nothing: in a class where all
/// copied from one, everything is frequent. Above 4,096 submissions an even sample of them is counted.
public final class Frequencies {
    /// The least weight of a shared key (cohorts of variants of one program lose all evidence without it).
    public static final double FLOOR = 0.25;

    private static final int SAMPLE = 4096;
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
            Fingerprint one = all.get((int) ((long) i * all.size() / counted));
            found.count(Channel.STATEMENTS, one.statements());
            found.count(Channel.SHAPES, one.shapes());
            found.count(Channel.WORDS, one.words());
            found.count(Channel.COMMENTS, one.comments());
        }
        return found;
    }

    public int submissions() {
        return submissions;
    }

    private void count(Channel channel, Bag bag) {
        for (int i = 0; i < bag.size(); i++) {
            if (i == 0 || bag.key(i) != bag.key(i - 1)) {
                add(code(channel, bag.key(i)));
            }
        }
    }

    private static long code(Channel channel, long key) {
        return key << 3 | channel.code();
    }

    private void add(long code) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = slot(code);
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = code;
        counts[at]++;
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
