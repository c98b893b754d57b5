package gradus.runner.command;

import gradus.evidence.Curve;
import gradus.evidence.Evidence;
import gradus.evidence.Measurement.Marks;
import gradus.manifest.Manifest;
import gradus.runner.bundle.Bands.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the reference does at every mark that gives points in a straight line, over several seeds.
record Calibration(Manifest manifest, List<Evidence> runs) {
    /// One mark and what the reference reached at it.
    record Row(String check, String what, Marks marks, List<Double> values) {
        Row {
            values = values.stream().sorted().toList();
        }

        double lowest() {
            return values.getFirst();
        }

        double highest() {
            return values.getLast();
        }

        double median() {
            int middle = values.size() / 2;
            return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
        }

        Row and(Row other) {
            List<Double> all = new ArrayList<>(values);
            all.addAll(other.values);
            return new Row(check, what, marks, all);
        }

        /// How much better the worst run is than the full mark; below 0 the mark is too hard.
        double margin() {
            return marks.full() >= marks.zero() ? lowest() - marks.full() : marks.full() - highest();
        }
    }

    List<Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Evidence run : runs) {
            run.checks()
                    .forEach(check -> check.measurements().forEach(measured -> {
                        if (measured.expected() instanceof Marks marks) {
                            Row row = new Row(check.check(), measured.name(), marks, List.of(measured.value()));
                            rows.merge(check.check() + "/" + measured.name(), row, Row::and);
                        }
                    }));
        }
        return List.copyOf(rows.values());
    }

    /// The band of each learning curve that all runs have with the same steps.
    Map<String, Band> bands() {
        Map<String, List<Curve>> curves = new LinkedHashMap<>();
        runs.forEach(run -> run.curves()
                .forEach(curve -> curves.computeIfAbsent(curve.name(), _ -> new ArrayList<>())
                        .add(curve)));
        Map<String, Band> bands = new LinkedHashMap<>();
        curves.forEach((name, same) -> {
            if (same.size() == runs.size()
                    && same.stream().map(Curve::x).distinct().count() == 1) {
                bands.put(name, band(same));
            }
        });
        return bands;
    }

    private static Band band(List<Curve> same) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int step = 0; step < same.getFirst().x().size(); step++) {
            int at = step;
            double[] values =
                    same.stream().mapToDouble(curve -> curve.y().get(at)).toArray();
            low.add(Arrays.stream(values).min().orElse(Double.NaN));
            high.add(Arrays.stream(values).max().orElse(Double.NaN));
        }
        return new Band(low, high);
    }

    /// A table for people, in Markdown, which is how it is kept.
    String text() {
        StringBuilder out = new StringBuilder(
                "| check | measured | zero | full | min | median | max | margin |\n|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows()) {
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                    row.check(),
                    row.what(),
                    number(row.marks().zero()),
                    number(row.marks().full()),
                    number(row.lowest()),
                    number(row.median()),
                    number(row.highest()),
                    number(row.margin())));
        }
        double[] seconds = runs.stream()
                .mapToDouble(run -> run.usage().wallMillis() / 1000.0)
                .toArray();
        out.append(String.format(
                Locale.ROOT,
                "%nTier %s, %d seeds; the whole suite took %.1f to %.1f s.%n",
                manifest.tier(),
                runs.size(),
                Arrays.stream(seconds).min().orElse(0),
                Arrays.stream(seconds).max().orElse(0)));
        return out.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }
}
