package gradus.server.integrity;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What everybody in a course may know about cases: what is compared, the rule, the time to reply.
@Path("/api/courses/{course}/integrity-policy")
public class IntegrityPolicyResource {
    private final ReplyWindow window;

    IntegrityPolicyResource(ReplyWindow window) {
        this.window = window;
    }

    @GET
    @Allowed(Access.MEMBER)
    @Transactional
    public View integrityPolicy() {
        IntegrityPolicy policy = window.policy();
        return new View(policy.replyDays, policy.version, PolicyText.paragraphs(policy.replyDays));
    }

    @PUT
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204", description = "changed, for notices from now on")
    @APIResponse(responseCode = "409", description = "changed by somebody else since it was read")
    public void changeIntegrityPolicy(@Valid @NotNull Change change) {
        window.change(change.replyDays(), change.version(), change.reason().strip());
    }

    @Schema(name = "IntegrityPolicy")
    public record View(int replyDays, int version, List<String> paragraphs) {}

    @Schema(name = "IntegrityPolicyChange")
    public record Change(
            @Min(1) @Max(60) int replyDays,
            int version,
            @NotBlank @Storable @Size(max = 1000) String reason) {}
}
