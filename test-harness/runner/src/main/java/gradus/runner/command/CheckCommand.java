package gradus.runner.command;

import gradus.manifest.Gate;
import gradus.runner.author.BundleBuilder;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus check [ASSIGNMENT…]`: proves the tests of assignments by grading each one's reference, starter and every
/// mistake as submissions, through the same sandbox as a student's. Without a name it takes all that are shipped.
@Command(name = "check", description = "Grades an assignment's reference, starter and mistakes and prints the matrix.")
final class CheckCommand implements Callable<Integer> {
    private static final int GATE_CLOSED = 1;

    @Parameters(
            paramLabel = "ASSIGNMENT",
            arity = "0..*",
            description = "Ids of shipped assignments, or folders of an author's own (default: all shipped).")
    private List<String> assignments = List.of();

    @Option(names = "--seed", description = "Seed of the hidden inputs, in hexadecimal (default: ${DEFAULT-VALUE}).")
    private String seed = "0";

    @Option(names = "--seeds", description = "With how many seeds the reference is graded (default: ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(names = "--device", description = "cpu or cuda:N (default: ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--tier", description = "Another size than the graded one, such as cpu.")
    private String tier = "";

    @Option(names = "--jobs", description = "How many solutions are graded at once (default: one per processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Write the matrix to this file.")
    private @Nullable Path json;

    @Override
    public Integer call() throws BadInput {
        if (seeds < 1) {
            throw new BadInput("--seeds must be at least 1.");
        }
        if (jobs < 1) {
            throw new BadInput("--jobs must be at least 1.");
        }
        try (Harness harness = Harness.open()) {
            List<String> names = assignments.isEmpty() ? harness.distribution().shipped() : assignments;
            List<Matrix> matrices = new ArrayList<>();
            for (String name : names) {
                matrices.add(check(harness, name));
            }
            Optional.ofNullable(json).ifPresent(file -> ResultFile.write(file, Matrix.json(matrices)));
            return matrices.stream().allMatch(matrix -> matrix.problems().isEmpty()) ? Main.GRADED : GATE_CLOSED;
        }
    }

    private Matrix check(Harness harness, String name) throws BadInput {
        try (AssignmentBundle bundle = harness.assignment(name, tier)) {
            Matrix matrix = new ShippedSolutions(harness, bundle, GradeCommand.device(device))
                    .graded(Seeds.parse(seed), seeds, jobs);
            System.out.print(matrix.text());
            System.out.println();
            if (BundleBuilder.isSources(harness.distribution().assignmentFolder(name)) && tier.isEmpty()) {
                record(bundle, matrix);
            }
            harness.primed().release(bundle);
            return matrix;
        }
    }

    /// An author's own assignment can be installed when its gate is open.
    private static void record(AssignmentBundle bundle, Matrix matrix) {
        try {
            Gate.close(bundle.folder());
            if (matrix.problems().isEmpty()) {
                long told = matrix.mistakes().stream()
                        .filter(row -> !row.mistake().equivalent())
                        .count();
                new Gate(
                                bundle.manifest().id(),
                                bundle.hash(),
                                matrix.references().size(),
                                (int) told)
                        .write(bundle.folder());
                System.out.println(
                        "The gate is open: ./gradus install puts this content where instructors publish it.");
            }
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "the gate's proof cannot be written: " + e, e);
        }
    }
}
