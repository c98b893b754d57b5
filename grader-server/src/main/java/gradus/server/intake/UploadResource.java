package gradus.server.intake;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import gradus.server.gradebook.LatenessView;
import gradus.server.platform.Problem;
import gradus.server.submission.Channel;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Handing in by browser or by program: one zip file, or the files themselves with their paths as names.
@Path("/api/courses/{course}/assignments/{assignment}/submissions")
public class UploadResource {
    private final Intake intake;
    private final AssignmentLookup lookup;
    private final DiskSpace disk;
    private final Caller caller;
    private final InstantSource clock;

    UploadResource(Intake intake, AssignmentLookup lookup, DiskSpace disk, Caller caller, InstantSource clock) {
        this.intake = intake;
        this.lookup = lookup;
        this.disk = disk;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @Allowed(Access.MEMBER)
    public Submitted submit(
            String assignment,
            @RestForm("files") @Schema(required = true) List<FileUpload> files,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token) {
        Instant receivedAt = clock.instant();
        Channel channel = token == null ? Channel.UPLOAD : Channel.API;
        disk.require();
        try {
            if (caller.staff()) {
                throw Refusal.NOT_A_STUDENT.because();
            }
            Sheet sheet = sheet(lookup.named(assignment));
            intake.checkTime(sheet, caller.person());
            Candidate candidate = Upload.read(parts(files), Rules.of(sheet.bundle()));
            return Submitted.of(
                    intake.accept(new Handover(sheet, caller.person(), candidate, channel, "", receivedAt)));
        } catch (Rejected e) {
            throw Problem.invalid(e.refusal().name(), e.sentence());
        } catch (IOException e) {
            throw DiskSpace.failed(e);
        }
    }

    private Sheet sheet(Assignment assignment) {
        return new Sheet(
                caller.course(), assignment, lookup.currentVersion(assignment), lookup.currentBundle(assignment));
    }

    private static List<Upload.Part> parts(List<FileUpload> files) {
        return files.stream()
                .map(file -> new Upload.Part(file.fileName(), file.uploadedFile()))
                .toList();
    }

    @Schema(name = "Submitted")
    public record Submitted(String submissionId, String attemptId, UploadReceipt receipt) {
        static Submitted of(Receipt receipt) {
            return new Submitted(
                    receipt.submission().toString(),
                    receipt.attempt().toString(),
                    new UploadReceipt(
                            receipt.snapshot().contentHash().hex(),
                            receipt.receivedAt(),
                            LatenessView.of(receipt.lateness()),
                            receipt.snapshot().files().stream()
                                    .map(file -> new FileEntry(file.path(), file.bytes()))
                                    .toList(),
                            receipt.warnings()));
        }
    }

    @Schema(name = "UploadReceipt")
    public record UploadReceipt(
            String contentHash,
            Instant receivedAt,
            LatenessView lateness,
            List<FileEntry> files,
            List<String> warnings) {}

    @Schema(name = "FileEntry")
    public record FileEntry(String path, long bytes) {}
}
