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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/// What instructors manage.
@Path("/api/courses/{course}/assignments")
public class AssignmentResource {
    private final Assignments assignments;
    private final AssignmentLookup lookup;
    private final ManagedAssignments managed;
    private final Publishing publishing;
    private final AssignmentCreation creation;
    private final Scheduling scheduling;
    private final Caller caller;

    AssignmentResource(
            Assignments assignments,
            AssignmentLookup lookup,
            ManagedAssignments managed,
            Publishing publishing,
            AssignmentCreation creation,
            Scheduling scheduling,
            Caller caller) {
        this.assignments = assignments;
        this.lookup = lookup;
        this.managed = managed;
        this.publishing = publishing;
        this.creation = creation;
        this.scheduling = scheduling;
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

    @PUT
    @Path("{assignment}/schedule")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204", description = "changed")
    @APIResponse(responseCode = "422", description = "it would be due before it opens")
    public void changeSchedule(String assignment, @Valid @NotNull Schedule wanted) {
        scheduling.change(lookup.named(assignment), wanted, caller.person());
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

    @Schema(name = "NewVersion")
    public record NewVersion(
            @NotBlank String folder,
            @NotNull @Size(max = 1000) String note) {}
}
