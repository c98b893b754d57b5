package gradus.seq2seq.suite.data;

import gradus.api.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Exchanges symbols consistently, in questions and answers, so that weights learnt elsewhere are of no use.
public record Relabelling(Map<Integer, Integer> exchange) {
    public Relabelling {
        exchange = Map.copyOf(exchange);
    }

    /// Leaves everything as it is.
    public static Relabelling none() {
        return new Relabelling(Map.of());
    }

    /// Permutes these symbols among each other.
    public static Relabelling of(String symbols, RandomGenerator random) {
        List<Integer> from = symbols.codePoints().boxed().toList();
        List<Integer> to = new ArrayList<>(from);
        Collections.shuffle(to, Random.from(random));
        Map<Integer, Integer> exchange = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            exchange.put(from.get(i), to.get(i));
        }
        return new Relabelling(exchange);
    }

    public String of(String text) {
        return text.codePoints()
                .map(symbol -> exchange.getOrDefault(symbol, symbol))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public Pairs of(Pairs pairs) {
        return new Pairs(
                pairs.questions().stream().map(this::of).toList(),
                pairs.answers().stream().map(this::of).toList());
    }
}
