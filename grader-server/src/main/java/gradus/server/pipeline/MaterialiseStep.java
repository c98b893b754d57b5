package gradus.server.pipeline;

import gradus.server.assignment.AssignmentVersion;
import gradus.server.assignment.AssignmentVersions;
import gradus.server.assignment.Bundles;
import gradus.server.submission.Attempt;
import gradus.server.submission.Attempts;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// Lays the frozen snapshot out in a work folder of its own.
@Dependent
@Named("materialiseStep")
class MaterialiseStep extends GradeStep {
    private final Attempts attempts;
    private final Submissions submissions;
    private final AssignmentVersions versions;
    private final Bundles bundles;
    private final Snapshots snapshots;
    private final WorkFolders folders;

    MaterialiseStep(
            GradeRuns runs,
            JobContext job,
            Attempts attempts,
            Submissions submissions,
            AssignmentVersions versions,
            Bundles bundles,
            Snapshots snapshots,
            WorkFolders folders) {
        super(runs, job);
        this.attempts = attempts;
        this.submissions = submissions;
        this.versions = versions;
        this.bundles = bundles;
        this.snapshots = snapshots;
        this.folders = folders;
    }

    @Override
    void run(GradeRun run) throws IOException {
        Path folder = folders.open(run.lease().attempt());
        GradeRun.Order order =
                QuarkusTransaction.requiringNew().call(() -> read(run.lease().attempt(), folder));
        BlobId content = new BlobId(order.submission().contentHash);
        snapshots.materialise(snapshots.load(content), WorkFolders.submission(folder));
        run.order(order);
    }

    private GradeRun.Order read(UUID id, Path folder) {
        Attempt attempt = attempts.byId(id).orElseThrow();
        Submission submission = submissions.byId(attempt.submissionId).orElseThrow();
        AssignmentVersion version = versions.byId(submission.versionId).orElseThrow();
        return new GradeRun.Order(attempt, submission, bundles.of(version), folder);
    }
}
