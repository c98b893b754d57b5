package gradus.similarity.fingerprint;

/// A file of a submission (its number in the order of paths) and a line from 1, packed into one int.
public final class Place {
    static final int LINE_BITS = 20;
    static final int FILE_LIMIT = 1 << (31 - LINE_BITS);

    private Place() {}

    public static int of(int file, int line) {
        return Math.min(file, FILE_LIMIT - 1) << LINE_BITS | Math.min(line, (1 << LINE_BITS) - 1);
    }

    public static int file(int place) {
        return place >>> LINE_BITS;
    }

    public static int line(int place) {
        return place & (1 << LINE_BITS) - 1;
    }
}
