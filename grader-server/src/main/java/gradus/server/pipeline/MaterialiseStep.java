package gradus.server.pipeline;

import gradus.manifest.InvalidManifest;
import gradus.manifest.ManifestReader;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.execution.PlatformFault;
import gradus.server.submission.Attempt;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// Lays the frozen snapshot out in a work folder of its own.
@Dependent
@Named("materialiseStep")
class MaterialiseStep extends GradeStep {
    private final EntityManager entities;
    private final Snapshots snapshots;
    private final WorkFolders folders;

    MaterialiseStep(GradeRuns runs, JobContext job, EntityManager entities, Snapshots snapshots, WorkFolders folders) {
        super(runs, job);
        this.entities = entities;
        this.snapshots = snapshots;
        this.folders = folders;
    }

    @Override
    void run(GradeRun run) throws PlatformFault, IOException {
        GradeRun.Order order = read(run.lease().attempt());
        run.order(order);
        BlobId content = new BlobId(order.submission().contentHash);
        snapshots.materialise(snapshots.load(content), WorkFolders.submission(order.folder()));
    }

    private GradeRun.Order read(UUID id) throws PlatformFault, IOException {
        record Rows(Attempt attempt, Submission submission, AssignmentVersion version) {}
        Rows rows = QuarkusTransaction.requiringNew().call(() -> {
            Attempt attempt = entities.find(Attempt.class, id);
            Submission submission = entities.find(Submission.class, attempt.submissionId);
            return new Rows(attempt, submission, entities.find(AssignmentVersion.class, submission.versionId));
        });
        Path bundle = Path.of(rows.version().bundlePath);
        try {
            return new GradeRun.Order(
                    rows.attempt(), rows.submission(), rows.version(), ManifestReader.read(bundle), folders.open(id));
        } catch (InvalidManifest e) {
            throw new PlatformFault(
                    PlatformFault.Code.STORAGE, "the published assignment is damaged: " + e.getMessage(), e);
        }
    }
}
