package gradus.runner.command;

import gradus.api.Device;
import gradus.evidence.Evidence;
import gradus.manifest.Mistake;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.SourceClosure;
import gradus.runner.fault.BadInput;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus check ASSIGNMENT`: proves the tests of an assignment by grading its reference, its starter and every
/// mistake as submissions, through the same sandbox as a student's.
@Command(name = "check", description = "Grades an assignment's reference, starter and mistakes and prints the matrix.")
final class CheckCommand implements Callable<Integer> {
    private static final int GATE_CLOSED = 1;

    @Parameters(paramLabel = "ASSIGNMENT", description = "Id of a shipped assignment, or a bundle folder.")
    private String assignment = "";

    @Option(names = "--seed", description = "Seed of the hidden inputs, in hexadecimal (default: ${DEFAULT-VALUE}).")
    private String seed = "0";

    @Option(names = "--device", description = "cpu or cuda:N (default: ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--tier", description = "Another size than the graded one, such as cpu.")
    private String tier = "";

    @Option(names = "--json", description = "Write the matrix to this file.")
    private @Nullable Path json;

    @Override
    public Integer call() throws BadInput {
        try (Harness harness = Harness.open();
                AssignmentBundle bundle = harness.assignment(assignment, tier)) {
            Matrix matrix = new Run(harness, bundle, Seeds.parse(seed), GradeCommand.device(device)).matrix();
            System.out.print(matrix.text());
            Optional.ofNullable(json).ifPresent(file -> ResultFile.write(file, matrix.json()));
            return matrix.problems().isEmpty() ? Main.GRADED : GATE_CLOSED;
        }
    }

    /// One pass over all shipped solutions.
    private record Run(Harness harness, AssignmentBundle bundle, long seed, Device device) {
        Matrix matrix() throws BadInput {
            SourceClosure sources = new SourceClosure(bundle.folder().resolve("sources"));
            Evidence reference =
                    grade(Submission.of(sources.of(bundle.manifest().reference())));
            Evidence starter = grade(Submission.read(
                    bundle.folder().resolve("starter"), bundle.manifest().limits()));
            List<Matrix.Row> mistakes = new ArrayList<>();
            for (Mistake mistake : bundle.manifest().mistakes()) {
                mistakes.add(new Matrix.Row(mistake, grade(Submission.of(sources.of(mistake.type())))));
            }
            return new Matrix(bundle.manifest(), reference, starter, mistakes);
        }

        private Evidence grade(Submission submission) {
            harness.primed().prime(bundle);
            return harness.grader().grade(new GradeRequest(submission, bundle, seed, device), GradeEvents.SILENT);
        }
    }
}
