package gradus.server.assignment;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// What instructors manage, and the starter that students begin with.
@Path("/api/courses/{course}/assignments")
public class AssignmentResource {
    private final Assignments assignments;
    private final AssignmentLookup lookup;
    private final ManagedAssignments managed;
    private final Publishing publishing;
    private final AssignmentCreation creation;
    private final Caller caller;

    AssignmentResource(
            Assignments assignments,
            AssignmentLookup lookup,
            ManagedAssignments managed,
            Publishing publishing,
            AssignmentCreation creation,
            Caller caller) {
        this.assignments = assignments;
        this.lookup = lookup;
        this.managed = managed;
        this.publishing = publishing;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    public List<ManagedAssignments.View> manageAssignments() {
        return assignments.ofCourse(caller.course().id).stream()
                .map(managed::view)
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "201", description = "created and published")
    @APIResponse(responseCode = "409", description = "the course has this assignment already")
    public ManagedAssignments.View createAssignment(@Valid @NotNull NewAssignment wanted) {
        return managed.view(creation.create(caller.course(), wanted, caller.person()));
    }

    @POST
    @Path("{assignment}/versions")
    @ResponseStatus(201)
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "201", description = "published")
    @APIResponse(responseCode = "409", description = "the folder is the same as the newest version")
    public ManagedAssignments.Version publish(String assignment, @Valid @NotNull NewVersion wanted) {
        Assignment named = lookup.named(assignment);
        AssignmentVersion version = publishing.publish(named, wanted.folder(), wanted.note(), caller.person());
        return ManagedAssignments.Version.of(version, named);
    }

    @GET
    @Path("{assignment}/starter.zip")
    @Produces("application/zip")
    @Allowed(Access.MEMBER)
    @Transactional
    public RestResponse<byte[]> starter(String assignment) {
        Assignment named = lookup.openNamed(assignment);
        return ResponseBuilder.ok(StarterZip.of(lookup.currentBundle(named)))
                .header("Content-Disposition", "attachment; filename=\"" + named.slug + "-starter.zip\"")
                .build();
    }

    @Schema(name = "NewVersion")
    public record NewVersion(
            @NotBlank String folder,
            @NotNull @Size(max = 1000) String note) {}
}
