package gradus.server.deadline;

import gradus.server.assignment.AssignmentLookup;
import gradus.server.assignment.PolicyTerms;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.deadline.PolicyChanges.GradeChange;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Deadlines and late windows: changed for everybody, or moved for one student.
@Path("/api/courses/{course}/assignments/{assignment}")
public class PolicyResource {
    private final AssignmentLookup lookup;
    private final PolicyChanges changes;
    private final ExtensionGrants extensions;

    PolicyResource(AssignmentLookup lookup, PolicyChanges changes, ExtensionGrants extensions) {
        this.lookup = lookup;
        this.changes = changes;
        this.extensions = extensions;
    }

    @POST
    @Path("policy/preview")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    public Preview previewPolicy(String assignment, @Valid @NotNull Proposal proposal) {
        return new Preview(changes.preview(lookup.named(assignment), proposal.policy()));
    }

    @PUT
    @Path("policy")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "changed by somebody else since it was read")
    public void changePolicy(String assignment, @Valid @NotNull Change change) {
        changes.apply(
                lookup.named(assignment),
                change.policy(),
                change.version(),
                change.reason().strip());
    }

    @POST
    @Path("extensions")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    public void extend(String assignment, @Valid @NotNull NewExtension wanted) {
        extensions.grant(
                lookup.named(assignment),
                wanted.username(),
                PolicyTerms.localTime(wanted.deadline()),
                wanted.reason().strip());
    }

    @Schema(name = "PolicyRequest")
    public record Proposal(@Valid @NotNull PolicyTerms policy) {}

    @Schema(name = "PolicyChange")
    public record Change(
            @Valid @NotNull PolicyTerms policy,
            int version,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "PolicyPreview")
    public record Preview(List<GradeChange> changes) {}

    @Schema(name = "NewExtension")
    public record NewExtension(
            @NotBlank String username,

            @NotNull @Schema(description = "local time in the course's zone")
            String deadline,

            @NotBlank @Size(max = 1000) String reason) {}
}
