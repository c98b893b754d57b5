package gradus.similarity.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.measure.Quality;
import gradus.similarity.measure.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How well each channel and the suspicion separate a labelled set, and their means by level.
public record QualityTable(String name, List<Scored> pairs) {
    private static final Map<String, ToDoubleFunction<Scored>> SCORES = new LinkedHashMap<>();

    static {
        SCORES.put("suspicion", Scored::suspicion);
        SCORES.put("tiles", pair -> pair.likeness().tiles());
        SCORES.put("statements", pair -> pair.likeness().statements());
        SCORES.put("shapes", pair -> pair.likeness().shapes());
        SCORES.put("words", pair -> pair.likeness().words());
        SCORES.put("comments", pair -> pair.likeness().comments());
    }

    public String text() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%s%n%-11s %7s %7s %6s %6s %7s %7s %7s %7s %7s%n",
                name,
                "score",
                "copies",
                "others",
                "AUC",
                "F1",
                "R@1%",
                "R@0",
                "copies",
                "others",
                "max"));
        SCORES.forEach((score, function) -> {
            Quality quality = Quality.of(pairs, function);
            out.append(String.format(
                    Locale.ROOT,
                    "%-11s %7d %7d %6.3f %6.3f %7.3f %7.3f %7.3f %7.3f %7.3f%n",
                    score,
                    quality.copies(),
                    quality.independent(),
                    quality.auc(),
                    quality.bestF1(),
                    quality.recallAtOnePercent(),
                    quality.recallAtNone(),
                    quality.meanCopies(),
                    quality.meanIndependent(),
                    quality.maxIndependent()));
        });
        levels().forEach((level, scored) -> {
            out.append(String.format(Locale.ROOT, "  %-12s", level.isEmpty() ? "-" : level));
            SCORES.forEach((score, function) ->
                    out.append(String.format(Locale.ROOT, " %s %.3f", score, mean(scored, function))));
            out.append('\n');
        });
        return out.toString();
    }

    private Map<String, List<Scored>> levels() {
        return pairs.stream()
                .collect(Collectors.groupingBy(pair -> pair.label().level(), TreeMap::new, Collectors.toList()));
    }

    private static double mean(List<Scored> scored, ToDoubleFunction<Scored> function) {
        return scored.stream().mapToDouble(function).average().orElse(0);
    }

    /// The numbers of the table, and every pair with its suspicion.
    public void write(ObjectNode node) {
        node.put("name", name);
        ObjectNode scores = node.putObject("scores");
        SCORES.forEach((score, function) -> {
            Quality quality = Quality.of(pairs, function);
            scores.putObject(score)
                    .put("copies", quality.copies())
                    .put("independent", quality.independent())
                    .put("auc", quality.auc())
                    .put("bestF1", quality.bestF1())
                    .put("recallAtOnePercent", quality.recallAtOnePercent())
                    .put("recallAtNone", quality.recallAtNone())
                    .put("meanCopies", quality.meanCopies())
                    .put("meanIndependent", quality.meanIndependent())
                    .put("maxIndependent", quality.maxIndependent());
        });
        ObjectNode means = node.putObject("meansByLevel");
        levels().forEach((level, scored) -> {
            ObjectNode row = means.putObject(level);
            SCORES.forEach((score, function) -> row.put(score, mean(scored, function)));
        });
        ArrayNode rows = node.putArray("pairs");
        for (Scored pair : pairs) {
            ObjectNode row = rows.addObject();
            row.put("set", pair.label().set())
                    .put("a", pair.label().a())
                    .put("b", pair.label().b())
                    .put("copy", pair.label().copy())
                    .put("level", pair.label().level())
                    .put("suspicion", pair.suspicion());
            ReportJson.channels(pair.likeness(), row.putObject("channels"));
        }
    }
}
