package gradus.server.pipeline;

import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.server.execution.GradingJob;
import gradus.server.execution.GradingSlots;
import gradus.server.execution.HarnessEvent;
import gradus.server.execution.PlatformFault;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.submission.BlobStore;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// Has a harness grade the snapshot, and keeps its evidence.
@Dependent
@Named("executeStep")
class ExecuteStep extends GradeStep {
    private final GradingSlots slots;
    private final ProgressHub progress;
    private final BlobStore blobs;

    ExecuteStep(GradeRuns runs, JobContext job, GradingSlots slots, ProgressHub progress, BlobStore blobs) {
        super(runs, job);
        this.slots = slots;
        this.progress = progress;
        this.blobs = blobs;
    }

    @Override
    void run(GradeRun run) throws PlatformFault, IOException, InterruptedException {
        GradeRun.Order order = run.order();
        Path file = WorkFolders.evidence(order.folder());
        GradingJob job = new GradingJob(
                order.attempt().id.toString(),
                WorkFolders.submission(order.folder()),
                order.bundle().folder(),
                order.attempt().seed,
                order.attempt().device,
                file);
        Duration limit = Duration.ofSeconds(order.bundle().manifest().limits().wallSeconds());
        UUID attempt = order.attempt().id;
        String hash = slots.grade(job, limit, event -> show(attempt, event));
        byte[] stored = Files.readAllBytes(file);
        Evidence evidence = read(stored, hash);
        run.observed(new GradeRun.Observed(evidence, blobs.put(stored), hash));
    }

    private static Evidence read(byte[] stored, String hash) throws PlatformFault {
        try {
            Evidence evidence = EvidenceJson.read(new String(stored, StandardCharsets.UTF_8));
            if (!EvidenceJson.hash(evidence).equals(hash)) {
                throw new PlatformFault(
                        PlatformFault.Code.EVIDENCE, "the evidence file is not the one the harness announced");
            }
            return evidence;
        } catch (EvidenceJson.UnreadableEvidence e) {
            throw new PlatformFault(PlatformFault.Code.EVIDENCE, String.valueOf(e.getMessage()), e);
        }
    }

    private void show(UUID attempt, HarnessEvent event) {
        switch (event) {
            case HarnessEvent.Planned planned -> progress.publish(attempt, plan(planned));
            case HarnessEvent.Compiled compiled -> progress.publish(attempt, new Progress.Compiled(compiled.entry()));
            case HarnessEvent.Checked check -> progress.publish(attempt, result(check));
            case HarnessEvent.Ready _, HarnessEvent.Started _, HarnessEvent.Graded _, HarnessEvent.Fault _ -> {}
        }
    }

    private static Progress plan(HarnessEvent.Planned planned) {
        return new Progress.Planned(planned.checks().stream()
                .map(check -> new Progress.Check(check.id(), check.title(), check.item(), check.planned()))
                .toList());
    }

    private static Progress result(HarnessEvent.Checked c) {
        return new Progress.Checked(
                c.index(), c.of(), c.id(), c.title(), c.verdict(), c.earned(), c.planned(), c.reason());
    }
}
