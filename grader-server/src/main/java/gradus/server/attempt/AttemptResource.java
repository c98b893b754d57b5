package gradus.server.attempt;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import gradus.server.platform.Problem;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptInPath;
import gradus.server.submission.Attempts;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submissions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// One attempt: its view, the files that were handed in, and the evidence.
@Path("/api/attempts/{id}")
public class AttemptResource {
    private final AttemptViews views;
    private final Attempts attempts;
    private final Submissions submissions;
    private final Snapshots snapshots;
    private final StoredEvidence evidence;
    private final Requeueing requeueing;
    private final Caller caller;

    AttemptResource(
            AttemptViews views,
            Attempts attempts,
            Submissions submissions,
            Snapshots snapshots,
            StoredEvidence evidence,
            Requeueing requeueing,
            Caller caller) {
        this.views = views;
        this.attempts = attempts;
        this.submissions = submissions;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.requeueing = requeueing;
        this.caller = caller;
    }

    @GET
    @Allowed(value = Access.OWNER, in = AttemptInPath.class)
    public AttemptView attempt(UUID id) {
        return views.of(id, caller.staff());
    }

    /// Queues an attempt again that was parked after faults of ours.
    @POST
    @Path("requeue")
    @Allowed(value = Access.TA, in = AttemptInPath.class)
    public void requeue(UUID id) {
        requeueing.requeue(row(id));
    }

    @GET
    @Path("files")
    @Allowed(value = Access.OWNER, in = AttemptInPath.class)
    public List<FileEntry> attemptFiles(UUID id) throws IOException {
        return snapshot(id).files().stream()
                .map(file -> new FileEntry(file.path(), file.bytes()))
                .toList();
    }

    /// Sends one file as text, whatever it is, so that a browser shows it and never runs it.
    @GET
    @Path("files/{path:.+}")
    @Produces(MediaType.TEXT_PLAIN)
    @Allowed(value = Access.OWNER, in = AttemptInPath.class)
    public RestResponse<byte[]> attemptFile(UUID id, String path) throws IOException {
        try {
            return ResponseBuilder.ok(snapshots.read(snapshot(id), path))
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", "inline")
                    .build();
        } catch (NoSuchElementException _) {
            throw Problem.notFound("This submission has no such file.");
        }
    }

    @GET
    @Path("evidence")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(value = Access.TA, in = AttemptInPath.class)
    public RestResponse<byte[]> evidence(UUID id) {
        byte[] file = evidence.file(row(id))
                .orElseThrow(() -> Problem.notFound("This attempt is not graded, so there is no evidence yet."));
        return ResponseBuilder.ok(file)
                .header("Content-Disposition", "attachment; filename=\"evidence-" + id + ".json\"")
                .build();
    }

    private Snapshot snapshot(UUID id) throws IOException {
        String contentHash = submissions.byId(row(id).submissionId).orElseThrow().contentHash;
        return snapshots.load(new BlobId(contentHash));
    }

    private Attempt row(UUID id) {
        return attempts.byId(id).orElseThrow();
    }

    @Schema(name = "FileEntry")
    public record FileEntry(String path, long bytes) {}
}
