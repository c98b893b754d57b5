package gradus.similarity.fingerprint;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Keys of one channel in ascending order, each with its place; a key may occur more than once.
public final class Bag {
    public static final Bag EMPTY = new Bag(new long[0], new int[0]);

    private static final int ORDER_BITS = 16;

    private final long[] keys;
    private final int[] places;

    private Bag(long[] keys, int[] places) {
        this.keys = keys;
        this.places = places;
    }

    /// The part of a hash that is kept as a key: 48 bits, of which a hundred thousand submissions use a few millionths.
    public static long keyOf(long hash) {
        return hash >>> ORDER_BITS;
    }

    /// Sorts hashes and places together; equal keys keep the order of their places. At most 65,536 of them.
    static Bag of(long[] hashes, int[] places) {
        long[] order = new long[hashes.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (hashes[i] & (-1L << ORDER_BITS)) | i;
        }
        Arrays.sort(order);
        // Sorted as signed numbers; the keys are not, so the negative half goes behind the other.
        int negative = 0;
        while (negative < order.length && order[negative] < 0) {
            negative++;
        }
        long[] keys = new long[order.length];
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            long next = order[(i + negative) % order.length];
            keys[i] = keyOf(next);
            sorted[i] = places[(int) (next & (1 << ORDER_BITS) - 1)];
        }
        return new Bag(keys, sorted);
    }

    /// Takes arrays that are in order already.
    static Bag sorted(long[] keys, int[] places) {
        return new Bag(keys, places);
    }

    public int size() {
        return keys.length;
    }

    public long key(int at) {
        return keys[at];
    }

    public int place(int at) {
        return places[at];
    }

    /// The first place of a key, or -1.
    public int placeOf(long key) {
        int at = Arrays.binarySearch(keys, key);
        while (at > 0 && keys[at - 1] == key) {
            at--;
        }
        return at < 0 ? -1 : places[at];
    }

    /// The keys, each once, in ascending order.
    public long[] distinct() {
        return Arrays.stream(keys).distinct().toArray();
    }

    Bag without(LongPredicate dropped) {
        int[] kept = IntStream.range(0, keys.length)
                .filter(i -> !dropped.test(keys[i]))
                .toArray();
        return kept.length == keys.length
                ? this
                : new Bag(
                        Arrays.stream(kept).mapToLong(i -> keys[i]).toArray(),
                        Arrays.stream(kept).map(i -> places[i]).toArray());
    }

    /// The keys whose places the test accepts.
    long[] keysAt(java.util.function.IntPredicate inside) {
        return IntStream.range(0, keys.length)
                .filter(i -> inside.test(places[i]))
                .mapToLong(i -> keys[i])
                .distinct()
                .toArray();
    }
}
