package gradus.server.course;

import gradus.server.audit.AuditEntry;
import gradus.server.audit.AuditLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was done in a course, newest first.
@Path("/api/courses/{course}/audit")
public class AuditResource {
    private final AuditLog audit;
    private final Caller caller;

    AuditResource(AuditLog audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Allowed(Access.INSTRUCTOR)
    public List<View> audit() {
        return audit.ofCourse(caller.course().id).stream().map(View::of).toList();
    }

    @Schema(name = "AuditEntry")
    public record View(long sequence, Instant at, String actor, String action, String subject, String detail) {
        static View of(AuditEntry entry) {
            return new View(entry.sequence, entry.at, entry.actor, entry.action, entry.subject, entry.detail);
        }
    }
}
