package gradus.server.practice;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The project that students begin with, for those who do not clone it.
@Path("/api/courses/{course}/assignments/{assignment}/starter.zip")
public class StarterResource {
    private final AssignmentLookup lookup;
    private final StarterProject project;

    StarterResource(AssignmentLookup lookup, StarterProject project) {
        this.lookup = lookup;
        this.project = project;
    }

    @GET
    @Produces("application/zip")
    @Allowed(Access.MEMBER)
    @Transactional
    public RestResponse<byte[]> starter(String assignment, @Context UriInfo uri) {
        Assignment named = lookup.openNamed(assignment);
        return ResponseBuilder.ok(StarterZip.of(project.files(lookup.currentBundle(named), uri.getBaseUri())))
                .header("Content-Disposition", "attachment; filename=\"" + named.slug + "-starter.zip\"")
                .build();
    }
}
