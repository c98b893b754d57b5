package gradus.runner.command;

import gradus.api.Device;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.SourceClosure;
import gradus.runner.fault.BadInput;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Submission;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus grade DIR --assignment ID`: one submission, one table. `--reference` takes the assignment's own solution.
@Command(name = "grade", description = "Grades a folder of Java sources and prints the table.")
final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder with the sources.")
    private @Nullable Path folder;

    @Option(names = "--reference", description = "Grade the assignment's own reference in place of a folder.")
    private boolean reference;

    @Option(names = "--assignment", required = true, description = "Id of a shipped assignment, or a bundle folder.")
    private String assignment = "";

    @Option(names = "--seed", description = "Seed of the hidden inputs, in hexadecimal (default: ${DEFAULT-VALUE}).")
    private String seed = "0";

    @Option(names = "--device", description = "cpu or cuda:N (default: ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--out", description = "Write the evidence to this file.")
    private @Nullable Path out;

    @Option(names = "--tier", description = "Another size than the graded one, such as cpu.")
    private String tier = "";

    @Option(names = "--json", description = "Write the table's numbers to this file.")
    private @Nullable Path json;

    @Override
    public Integer call() throws BadInput {
        try (Harness harness = Harness.open();
                AssignmentBundle bundle = harness.assignment(assignment, tier)) {
            GradeRequest request = new GradeRequest(submission(bundle), bundle, Seeds.parse(seed), device(device));
            Evidence evidence = harness.grader().grade(request, GradeEvents.SILENT);
            System.out.print(new GradeTable(bundle.manifest(), evidence).text());
            Optional.ofNullable(out).ifPresent(file -> ResultFile.write(file, EvidenceJson.write(evidence)));
            Optional.ofNullable(json).ifPresent(file -> ResultFile.write(file, new GradeJson(evidence).text()));
            return Main.GRADED;
        }
    }

    private Submission submission(AssignmentBundle bundle) throws BadInput {
        Path named = folder;
        if (reference == (named != null)) {
            throw new BadInput("Name the folder that holds your Java sources, or --reference, and not both.");
        }
        return named == null
                ? Submission.of(new SourceClosure(bundle.folder().resolve("sources"))
                        .of(bundle.manifest().reference()))
                : Submission.read(named, bundle.manifest().limits());
    }

    static Device device(String name) throws BadInput {
        try {
            return new Device(name);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--device must be cpu or cuda:N, such as cuda:0; it was '" + name + "'.");
        }
    }
}
