package gradus.similarity.index;

import gradus.similarity.fingerprint.Bag;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.TokenRun;
import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.Longs;
import java.util.Arrays;

/// The keys by which a fingerprint is found.
final class SearchKeys {
    /// Tokens of a stretch, and stretches of a window of which the least is kept: whatever 17 tokens two submissions
    /// share, they share a key (winnowing; Schleimer, Wilkerson and Aiken, 2003).
    static final int GRAM = 12;

    static final int WINDOW = 6;
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private SearchKeys() {}

    /// Distinct keys in ascending order.
    static long[] of(Fingerprint fingerprint) {
        Longs keys = new Longs(256);
        winnow(fingerprint.tokens(), keys);
        add(fingerprint.statements(), 2, keys);
        add(fingerprint.contents(), 3, keys);
        long[] sorted = keys.toArray();
        Arrays.sort(sorted);
        int size = 0;
        for (long key : sorted) {
            if (size == 0 || sorted[size - 1] != key) {
                sorted[size++] = key;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    private static void add(Bag bag, long channel, Longs keys) {
        for (int i = 0; i < bag.size(); i++) {
            if (i == 0 || bag.key(i) != bag.key(i - 1)) {
                keys.add(Hash64.combine(channel, bag.key(i)));
            }
        }
    }

    private static void winnow(TokenRun tokens, Longs keys) {
        int count = tokens.size() - GRAM + 1;
        if (count <= 0) {
            return;
        }
        long[] hashes = hashes(tokens, count);
        // The places of a window, least hash first (a monotone queue).
        int[] queue = new int[count];
        int head = 0;
        int tail = 0;
        int last = -1;
        for (int i = 0; i < count; i++) {
            while (tail > head && hashes[queue[tail - 1]] >= hashes[i]) {
                tail--;
            }
            queue[tail++] = i;
            while (queue[head] <= i - WINDOW) {
                head++;
            }
            if ((i >= WINDOW - 1 || i == count - 1) && queue[head] != last) {
                last = queue[head];
                keys.add(hashes[last]);
            }
        }
    }

    private static long[] hashes(TokenRun tokens, int count) {
        long top = 1;
        for (int i = 1; i < GRAM; i++) {
            top *= FACTOR;
        }
        long[] hashes = new long[count];
        long rolling = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i >= GRAM) {
                rolling -= top * (tokens.kind(i - GRAM) + 1);
            }
            rolling = rolling * FACTOR + tokens.kind(i) + 1;
            if (i >= GRAM - 1) {
                hashes[i - GRAM + 1] = Hash64.mix(rolling);
            }
        }
        return hashes;
    }
}
