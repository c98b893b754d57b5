package gradus.similarity.verify;

import gradus.similarity.fingerprint.TokenRun;
import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.LongHeap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Covers two runs of tokens with equal stretches, longest first (greedy string tiling, Wise 1993), by way of the
/// places where nine tokens agree. Two bounds keep it cheap on hostile input: how many places of one stretch are
/// tried, and how many steps a pair may take in all.
public final class Tiling {
    /// The least length of a tile, as other tools use it for Java.
    static final int LEAST = 9;

    private static final int PLACES = 64;
    private static final int STEPS = 2_000_000;
    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final long TOP = power(FACTOR, LEAST - 1);

    private final byte[] second;
    private final long[] grams;
    private final int[] heads;
    private final int[] next;

    /// Prepares one side, so that many can be held against it.
    public Tiling(TokenRun second) {
        this.second = second.kinds();
        grams = grams(this.second);
        heads = new int[Integer.highestOneBit(Math.max(16, grams.length * 2))];
        next = new int[grams.length];
        Arrays.fill(heads, -1);
        for (int j = grams.length - 1; j >= 0; j--) {
            int slot = slot(grams[j]);
            next[j] = heads[slot];
            heads[slot] = j;
        }
    }

    private static long power(long factor, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= factor;
        }
        return result;
    }

    /// Rolling hashes (Karp and Rabin, 1987) of every nine tokens.
    private static long[] grams(byte[] kinds) {
        if (kinds.length < LEAST) {
            return new long[0];
        }
        long[] found = new long[kinds.length - LEAST + 1];
        long hash = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (i >= LEAST) {
                hash -= TOP * (kinds[i - LEAST] + 1);
            }
            hash = hash * FACTOR + kinds[i] + 1;
            if (i >= LEAST - 1) {
                found[i - LEAST + 1] = hash;
            }
        }
        return found;
    }

    private int slot(long gram) {
        return (int) Hash64.mix(gram) & (heads.length - 1);
    }

    /// The tiles between a run (side `a`) and the prepared one (side `b`).
    public List<Tile> tiles(TokenRun first) {
        return new Pass(first.kinds()).run();
    }

    /// One pair. Candidates are longs whose order is: longest first, then by their places.
    private final class Pass {
        private final byte[] first;
        private final boolean[] usedA;
        private final boolean[] usedB;
        private final LongHeap candidates = new LongHeap();
        private final List<Tile> tiles = new ArrayList<>();
        private int steps;

        Pass(byte[] first) {
            this.first = first;
            usedA = new boolean[first.length];
            usedB = new boolean[second.length];
        }

        List<Tile> run() {
            long[] mine = grams(first);
            for (int i = 0; i < mine.length && steps < STEPS; i++) {
                collect(i, mine[i]);
            }
            steps = 0;
            while (!candidates.isEmpty() && steps < STEPS) {
                place(candidates.poll());
            }
            return tiles;
        }

        private void collect(int i, long gram) {
            int tried = 0;
            for (int j = heads[slot(gram)]; j >= 0 && tried < PLACES; j = next[j]) {
                steps++;
                if (grams[j] != gram) {
                    continue;
                }
                tried++;
                // What could begin earlier is found there.
                boolean maximal = i == 0 || j == 0 || first[i - 1] != second[j - 1] || first[i - 1] == 0;
                if (maximal) {
                    add(i, j, common(i, j));
                }
            }
        }

        private int common(int i, int j) {
            int length = 0;
            while (i + length < first.length
                    && j + length < second.length
                    && first[i + length] == second[j + length]
                    && first[i + length] != 0) {
                length++;
            }
            steps += length;
            return length;
        }

        private void add(int i, int j, int length) {
            if (length >= LEAST) {
                candidates.add((long) (0xffff - length) << 32 | (long) i << 16 | j);
            }
        }

        private void place(long candidate) {
            int length = 0xffff - (int) (candidate >>> 32);
            int i = (int) (candidate >>> 16) & 0xffff;
            int j = (int) candidate & 0xffff;
            int from = 0;
            for (int k = 0; k <= length; k++) {
                if (k == length || usedA[i + k] || usedB[j + k]) {
                    if (k - from == length) {
                        accept(i, j, length);
                    } else {
                        add(i + from, j + from, k - from);
                    }
                    from = k + 1;
                }
            }
            steps += length;
        }

        private void accept(int i, int j, int length) {
            Arrays.fill(usedA, i, i + length, true);
            Arrays.fill(usedB, j, j + length, true);
            tiles.add(new Tile(i, j, length));
        }
    }
}
