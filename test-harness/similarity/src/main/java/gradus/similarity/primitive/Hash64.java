package gradus.similarity.primitive;

/// Hashes of 64 bits for tokens, statements and words. They are no secret: the index keys them again with one.
public final class Hash64 {
    private Hash64() {}

    /// Spreads every bit of the value over all others: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// The hash of a sequence that grew by one: depends on the order.
    public static long combine(long sequence, long next) {
        return mix(sequence * 31 + next + 0x9e3779b97f4a7c15L);
    }

    public static long of(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }
}
