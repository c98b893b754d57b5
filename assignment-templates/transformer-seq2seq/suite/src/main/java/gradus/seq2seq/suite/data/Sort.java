package gradus.seq2seq.suite.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// `Put 0.4, 5, -2 in descending order.` → `5, 0.4, -2`.
public record Sort(Entropy entropy) implements QuestionKind {
    private static final List<String> UP = List.of("ascending", "increasing");
    private static final List<String> DOWN = List.of("descending", "decreasing");

    @Override
    public Example draw(RandomGenerator random) {
        List<Literal> values = values(random);
        boolean up = random.nextBoolean();
        String direction = (up ? UP : DOWN).get(random.nextInt(2));
        String list = join(values);
        String question = switch (random.nextInt(up ? 3 : 2)) {
            case 0 -> "Sort " + list + " in " + direction + " order.";
            case 1 -> "Put " + list + " in " + direction + " order.";
            default -> "Sort " + list + ".";
        };
        return new Example(question, join(sorted(values, up)));
    }

    static List<Literal> sorted(List<Literal> values, boolean up) {
        return values.stream()
                .sorted(up ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .toList();
    }

    private List<Literal> values(RandomGenerator random) {
        double e = entropy.draw(random);
        int count = random.nextInt(3, 4 + (int) Math.floor(e / 2));
        boolean integersOnly = random.nextBoolean();
        List<Literal> values = new ArrayList<>();
        for (double share : shares(e, count, random)) {
            Literal value = value(share, integersOnly, random);
            while (contains(values, value)) {
                value = value(share, integersOnly, random);
            }
            values.add(value);
        }
        return values;
    }

    private static boolean contains(List<Literal> values, Literal value) {
        return values.stream().anyMatch(other -> other.compareTo(value) == 0);
    }

    private static Literal value(double e, boolean integersOnly, RandomGenerator random) {
        if (integersOnly || random.nextBoolean()) {
            return Literal.integer(e, random);
        }
        return random.nextBoolean() ? Literal.decimal(e, random) : Literal.fraction(e, random);
    }

    /// A flat Dirichlet split: exponential numbers over their sum. No share is below 1.
    private static double[] shares(double e, int count, RandomGenerator random) {
        double[] parts =
                DoubleStream.generate(random::nextExponential).limit(count).toArray();
        double sum = DoubleStream.of(parts).sum();
        return DoubleStream.of(parts).map(part -> Math.max(1, e * part / sum)).toArray();
    }

    private static String join(List<Literal> values) {
        return values.stream().map(Literal::text).collect(Collectors.joining(", "));
    }
}
