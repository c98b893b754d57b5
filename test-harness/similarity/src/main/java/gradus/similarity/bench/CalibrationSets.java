package gradus.similarity.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.measure.Label;
import gradus.similarity.measure.Labels;
import gradus.similarity.measure.Measurement;
import gradus.similarity.measure.Quality;
import gradus.similarity.measure.Scored;
import gradus.similarity.primitive.Hash64;
import gradus.similarity.score.Calibration;
import gradus.similarity.score.Suspicion;
import gradus.similarity.score.Weights;
import gradus.similarity.synthetic.Disguise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Labelled sets, split in two: weights are fitted to one half, and the other says what they are worth. The split
/// follows what a pair is about (its folder, or its base program), so that no program is on both sides.
final class CalibrationSets {
    private final List<String> sets;

    CalibrationSets(List<String> sets) {
        this.sets = List.copyOf(sets);
    }

    String fit(ObjectNode node) throws IOException, Labels.Unreadable {
        Map<String, List<Scored>> all = read();
        List<Calibration.Labelled> training = new ArrayList<>();
        all.forEach((set, scored) -> scored.stream()
                .filter(pair -> trains(pair.label()))
                .forEach(pair ->
                        training.add(new Calibration.Labelled(set, pair.label().copy(), pair.likeness()))));
        Weights weights = Calibration.fit(training);
        StringBuilder out =
                new StringBuilder(String.format(Locale.ROOT, "bias %.2f, %s%n", weights.bias(), Weights.NAMES));
        weights.weights().forEach(weight -> out.append(String.format(Locale.ROOT, " %.2f", weight)));
        out.append('\n');
        node.put("bias", weights.bias());
        weights.weights().forEach(node.withArray("weights")::add);
        all.forEach((set, scored) -> {
            out.append(half(set + ", fitted half", scored, true, weights, node));
            out.append(half(set + ", other half", scored, false, weights, node));
        });
        return out.toString();
    }

    private Map<String, List<Scored>> read() throws IOException, Labels.Unreadable {
        Map<String, List<Scored>> all = new LinkedHashMap<>();
        for (String set : sets) {
            String[] parts = set.split("=", 2);
            Path root = Path.of(parts[0]);
            List<Label> labels = Labels.read(Path.of(parts[1]));
            all.put(String.valueOf(root.getFileName()), Measurement.of(root, labels, Template.NONE));
        }
        all.put("generated", generated());
        return all;
    }

    private static String half(String name, List<Scored> scored, boolean fitted, Weights weights, ObjectNode node) {
        List<Scored> part =
                scored.stream().filter(pair -> trains(pair.label()) == fitted).toList();
        Quality quality = Quality.of(part, pair -> Suspicion.of(pair.likeness(), weights));
        node.withObject("halves")
                .putObject(name)
                .put("auc", quality.auc())
                .put("bestF1", quality.bestF1())
                .put("recallAtOnePercent", quality.recallAtOnePercent());
        return String.format(
                Locale.ROOT,
                "%-26s AUC %.3f, F1 %.3f, R@1%% %.3f%n",
                name,
                quality.auc(),
                quality.bestF1(),
                quality.recallAtOnePercent());
    }

    private static boolean trains(Label label) {
        String about = label.set().isEmpty() ? label.a() : label.set();
        return (Hash64.of(about) & 1) == 0;
    }

    private static List<Scored> generated() {
        List<Scored> scored = new ArrayList<>();
        for (Disguise disguise : Disguise.values()) {
            scored.addAll(new GeneratedSets(17 + disguise.name().length()).attack(24, disguise));
        }
        for (double edits : List.of(0.0, 0.25)) {
            scored.addAll(new GeneratedSets(19).template(24, 454, edits));
            scored.addAll(new GeneratedSets(23).template(24, 1105, edits));
        }
        return scored;
    }
}
