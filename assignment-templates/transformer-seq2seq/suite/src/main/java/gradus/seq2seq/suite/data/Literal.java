package gradus.seq2seq.suite.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/// A number as it is written, with its exact value p/q.
record Literal(String text, BigInteger p, BigInteger q) implements Comparable<Literal> {
    /// Reads an integer, a decimal or a fraction.
    static Literal of(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Literal(
                    text, new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal value = new BigDecimal(text);
        return new Literal(text, value.unscaledValue(), BigInteger.TEN.pow(Math.max(0, value.scale())));
    }

    static Literal integer(double e, RandomGenerator random) {
        return of(Long.toString(Entropy.signed(e, 0, random)));
    }

    /// A signed integer over 10^k that is not whole, k from 1 to ⌈e⌉, in plain notation without trailing zeros.
    static Literal decimal(double e, RandomGenerator random) {
        BigDecimal value = BigDecimal.ZERO;
        while (value.stripTrailingZeros().scale() <= 0) {
            int k = random.nextInt(1, (int) Math.ceil(e) + 1);
            value = BigDecimal.valueOf(Entropy.signed(e, 0, random), k);
        }
        return of(value.stripTrailingZeros().toPlainString());
    }

    /// A reduced fraction whose denominator is at least 2.
    static Literal fraction(double e, RandomGenerator random) {
        double above = random.nextDouble() * e;
        BigInteger p = BigInteger.ZERO;
        BigInteger q = BigInteger.TWO;
        while (!p.gcd(q).equals(BigInteger.ONE)) {
            p = BigInteger.valueOf(Entropy.signed(above, 0, random));
            q = BigInteger.valueOf(Entropy.unsigned(e - above, 2, random));
        }
        return of(p + "/" + q);
    }

    @Override
    public int compareTo(Literal other) {
        return p.multiply(other.q).compareTo(other.p.multiply(q));
    }
}
