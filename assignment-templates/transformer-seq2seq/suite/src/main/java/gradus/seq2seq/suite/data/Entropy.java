package gradus.seq2seq.suite.data;

import java.util.random.RandomGenerator;

/// How large numbers are, in decimal digits: uniform between two bounds, which may be equal.
///
/// @param from at least 1
/// @param to at least `from`
public record Entropy(double from, double to) {
    public Entropy {
        if (!(from >= 1 && to >= from)) {
            throw new IllegalArgumentException("entropy lies between 1 and a larger bound: " + from + ", " + to);
        }
    }

    static Entropy exactly(double digits) {
        return new Entropy(digits, digits);
    }

    double draw(RandomGenerator random) {
        return from == to ? from : random.nextDouble(from, to);
    }

    /// Draws from min to ⌈10^e + min⌉.
    static long unsigned(double e, long min, RandomGenerator random) {
        return random.nextLong(min, (long) Math.ceil(Math.pow(10, e) + min) + 1);
    }

    /// Draws from −m to m with m = ⌈(10^e + min) / 2⌉, never nearer to 0 than min.
    static long signed(double e, long min, RandomGenerator random) {
        long m = (long) Math.ceil((Math.pow(10, e) + min) / 2);
        long value = random.nextLong(-m, m + 1);
        while (Math.abs(value) < min) {
            value = random.nextLong(-m, m + 1);
        }
        return value;
    }
}
