package gradus.similarity.index;

import java.util.Arrays;

/// Postings as sorted longs: the key in the upper 44 bits, the submission's number in the lower 20.
final class Postings {
    static final int NUMBER_BITS = 20;
    static final int LIMIT = 1 << NUMBER_BITS;
    private static final int DIGIT_BITS = 11;

    private Postings() {}

    static long of(long key, int number) {
        return (key & -LIMIT) | number;
    }

    static int number(long posting) {
        return (int) (posting & (LIMIT - 1));
    }

    static long key(long posting) {
        return posting >>> NUMBER_BITS;
    }

    /// Sorts by key as unsigned numbers. Equal keys keep their order, so postings that come in by ascending submission
    /// stay so. Four passes over 44 bits.
    static long[] sort(long[] postings) {
        long[] from = postings;
        long[] to = new long[postings.length];
        int[] starts = new int[1 << DIGIT_BITS];
        for (int shift = NUMBER_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            Arrays.fill(starts, 0);
            for (long posting : from) {
                starts[digit(posting, shift)]++;
            }
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                int count = starts[i];
                starts[i] = sum;
                sum += count;
            }
            for (long posting : from) {
                to[starts[digit(posting, shift)]++] = posting;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int digit(long posting, int shift) {
        return (int) (posting >>> shift) & ((1 << DIGIT_BITS) - 1);
    }
}
