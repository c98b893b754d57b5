package gradus.seq2seq.suite.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// `Solve -3*d + 12 = 0 for d.` → `4`.
public record Linear1d(Entropy entropy) implements QuestionKind {
    private static final String LETTERS = "abcdfghijklmnopqrstuvwxyz";

    /// A summand: a number, times the letter or not.
    private record Term(long factor, boolean letter) {
        Term negated() {
            return new Term(-factor, letter);
        }
    }

    @Override
    public Example draw(RandomGenerator random) {
        double e = entropy.draw(random);
        double ofAnswer = Math.max(1, e / 4);
        double rest = Math.max(1, e - ofAnswer);
        long x = Entropy.signed(ofAnswer, 0, random);
        long a = Entropy.signed(random.nextDouble(1.0 / 3, 2.0 / 3) * rest, 1, random);
        String v = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        List<Term> left = new ArrayList<>();
        List<Term> right = new ArrayList<>();
        for (Term term : terms(a, a * x, rest, random)) {
            if (random.nextBoolean()) {
                left.add(term);
            } else {
                right.add(term.negated());
            }
        }
        return new Example("Solve " + side(left, v) + " = " + side(right, v) + " for " + v + ".", Long.toString(x));
    }

    /// The terms of a·v − c = 0, with a and c split into several numbers, in any order.
    private static List<Term> terms(long a, long c, double e, RandomGenerator random) {
        int least = (c == 0 ? 1 : 2) + 1;
        int count = random.nextInt(least, Math.max(least, 1 + (int) Math.floor(1 + e / 2)) + 1);
        int ofLetter = c == 0 ? count : random.nextInt(1, count);
        List<Term> terms = new ArrayList<>();
        split(a, ofLetter, random).forEach(factor -> terms.add(new Term(factor, true)));
        split(-c, count - ofLetter, random).forEach(factor -> terms.add(new Term(factor, false)));
        Collections.shuffle(terms, Random.from(random));
        return terms;
    }

    /// Splits a sum into so many numbers, none of them 0.
    private static List<Long> split(long sum, int count, RandomGenerator random) {
        if (count == 0) {
            return List.of();
        }
        long reach = Math.max(2, Math.abs(sum));
        List<Long> parts = new ArrayList<>();
        do {
            parts.clear();
            long rest = sum;
            for (int i = 1; i < count; i++) {
                long part = random.nextLong(-reach, reach + 1);
                parts.add(part);
                rest -= part;
            }
            parts.add(rest);
        } while (parts.contains(0L));
        return parts;
    }

    private static String side(List<Term> terms, String v) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean first = text.isEmpty();
            long shown = first ? term.factor() : Math.abs(term.factor());
            text.append(first ? "" : term.factor() < 0 ? " - " : " + ").append(shown(shown, term.letter(), v));
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String shown(long factor, boolean letter, String v) {
        if (!letter) {
            return Long.toString(factor);
        }
        return factor == 1 ? v : factor == -1 ? "-" + v : factor + "*" + v;
    }
}
