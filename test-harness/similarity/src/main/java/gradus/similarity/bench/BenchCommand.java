package gradus.similarity.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.measure.Quality;
import gradus.similarity.measure.Scored;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.GeneratedCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The parts of `bench/similarity` that run inside the engine; each is measured in a process of its own.
@Command(name = "bench", description = "Measures the engine on generated submissions.")
final class BenchCommand implements Callable<Integer> {
    private static final int PEOPLE = 66;
    private static final double FAR = 0.7;

    @Option(
            names = "--generate",
            description = "Writes a class of --size submissions here, and its template beside it.")
    private @Nullable Path target;

    @Option(names = "--size")
    private int size = 60;

    @Option(names = "--quality", description = "Dead code, and templates of several sizes.")
    private boolean quality;

    @Option(names = "--stored", description = "Compares this many stored fingerprints, and pushes against them.")
    private int stored;

    @Option(names = "--pairs", description = "The worst pairs.")
    private boolean pairs;

    @Option(names = "--work", description = "A folder for an index.")
    private Path work = Path.of(".");

    @Option(names = "--calibrate", description = "Fits the weights: DIR=LABELS, once for each set.")
    private List<String> sets = List.of();

    @Option(names = "--json")
    private @Nullable Path json;

    /// Measures and exits.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, gradus.similarity.measure.Labels.Unreadable {
        ObjectNode root = new JsonMapper().createObjectNode();
        if (target != null) {
            new GeneratedCohort(1).write(target, target.resolveSibling(target.getFileName() + "-template"), size);
        }
        if (quality) {
            attacks(root);
            templates(root);
        }
        if (stored > 0) {
            IndexCost cost = new IndexCost(stored);
            cost.generate();
            System.out.print(cost.all(root.putObject("stored")));
            System.out.print(cost.pushes(work.resolve("index"), root.putObject("index")));
        }
        if (pairs) {
            WorstPairs.millis().forEach((name, millis) -> {
                System.out.printf(Locale.ROOT, "%-42s %6.1f CPU ms%n", name, millis);
                root.withObject("pairs").put(name, millis);
            });
        }
        if (!sets.isEmpty()) {
            System.out.print(new CalibrationSets(sets).fit(root.putObject("calibration")));
        }
        if (json != null) {
            Files.writeString(json, root.toPrettyString() + "\n");
        }
        return 0;
    }

    private static void attacks(ObjectNode root) {
        System.out.printf("%-14s %7s %7s %7s %12s%n", "attack", "F1", "AUC", "mean", "max of others");
        for (Disguise disguise : Disguise.values()) {
            Quality found = Quality.of(new GeneratedSets(11).attack(PEOPLE, disguise), Scored::suspicion);
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %7.3f %7.3f %7.1f %12.1f%n",
                    disguise,
                    found.bestF1(),
                    found.auc(),
                    found.meanCopies(),
                    found.maxIndependent());
            root.withObject("attacks")
                    .putObject(disguise.name())
                    .put("bestF1", found.bestF1())
                    .put("auc", found.auc())
                    .put("meanCopies", found.meanCopies())
                    .put("maxIndependent", found.maxIndependent());
        }
    }

    private static void templates(ObjectNode root) {
        System.out.printf("%-22s %14s %14s%n", "template", "others >= 0.7", "copies, mean");
        for (int lines : List.of(0, 175, 454, 1105)) {
            for (double edits : lines == 0 ? List.of(0.0) : List.of(0.0, 0.25)) {
                List<Scored> scored = new GeneratedSets(13).template(40, lines, edits);
                double far = scored.stream()
                        .filter(pair -> !pair.label().copy())
                        .mapToDouble(pair -> pair.suspicion() >= 100 * FAR ? 1 : 0)
                        .average()
                        .orElse(0);
                double copies = Quality.of(scored, Scored::suspicion).meanCopies() / 100;
                String name = lines + (edits > 0 ? " lines, edited" : " lines");
                System.out.printf(Locale.ROOT, "%-22s %13.2f%% %14.3f%n", name, 100 * far, copies);
                root.withObject("templates")
                        .putObject(name)
                        .put("independentFar", far)
                        .put("copiesMean", copies);
            }
        }
    }
}
