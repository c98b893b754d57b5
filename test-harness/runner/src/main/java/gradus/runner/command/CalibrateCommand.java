package gradus.runner.command;

import gradus.evidence.Evidence;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Bands;
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

/// `gradus calibrate ASSIGNMENT`: grades the reference with several seeds and says how far each mark lies from it.
@Command(name = "calibrate", description = "Measures the reference at every mark, over several seeds.")
final class CalibrateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ASSIGNMENT", description = "Id of a shipped assignment, or a folder of an author's own.")
    private String assignment = "";

    @Option(names = "--tier", description = "Another size than the graded one, such as cpu.")
    private String tier = "";

    @Option(names = "--seeds", description = "How many seeds (default: ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(names = "--device", description = "cpu or cuda:N (default: ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--bands", description = "Write the bands of the learning curves into this folder's bands.json.")
    private @Nullable Path bands;

    @Override
    public Integer call() throws BadInput {
        try (Harness harness = Harness.open();
                AssignmentBundle bundle = harness.assignment(assignment, tier)) {
            SourceClosure sources = new SourceClosure(bundle.folder().resolve("sources"));
            Submission reference = Submission.of(sources.of(bundle.manifest().reference()));
            List<Evidence> runs = new ArrayList<>();
            for (int seed = 0; seed < seeds; seed++) {
                harness.primed().prime(bundle);
                runs.add(harness.grader()
                        .grade(
                                new GradeRequest(reference, bundle, seed, GradeCommand.device(device)),
                                GradeEvents.SILENT));
            }
            Calibration calibration = new Calibration(bundle.manifest(), runs);
            System.out.print(calibration.text());
            Optional.ofNullable(bands)
                    .ifPresent(folder -> ResultFile.write(
                            folder.resolve(Bands.FILE),
                            Bands.of(folder)
                                    .with(bundle.tier().name(), calibration.bands())
                                    .text()));
            return Main.GRADED;
        }
    }
}
