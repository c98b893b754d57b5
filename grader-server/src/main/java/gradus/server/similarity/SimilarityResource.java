package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Where the comparison of an assignment stands, and how it is begun again.
@Path("/api/courses/{course}/assignments/{assignment}/similarity")
public class SimilarityResource {
    private final AssignmentLookup lookup;
    private final Overviews overviews;
    private final Running running;
    private final SourceExport export;

    SimilarityResource(AssignmentLookup lookup, Overviews overviews, Running running, SourceExport export) {
        this.lookup = lookup;
        this.overviews = overviews;
        this.running = running;
        this.export = export;
    }

    @GET
    @Allowed(Access.TA)
    @Transactional
    public SimilarityOverview similarity(String assignment) {
        return overviews.of(lookup.named(assignment));
    }

    @POST
    @Path("runs")
    @ResponseStatus(202)
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "202", description = "begun, or the one that is running already")
    public SimilarityOverview.RunView compareAgain(String assignment) {
        return Overviews.view(running.again(lookup.named(assignment)));
    }

    @POST
    @Path("runs/{run}/stop")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204", description = "stopped, or over already")
    public void stopComparing(String assignment, String run) {
        running.stop(lookup.named(assignment), run);
    }

    @GET
    @Path("export.zip")
    @Produces("application/zip")
    @Allowed(Access.TA)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> similarityExport(String assignment) {
        Assignment named = lookup.named(assignment);
        SourceExport.Content content = export.content(named);
        StreamingOutput zip = out -> export.write(content, out);
        return ResponseBuilder.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"" + named.slug + "-sources.zip\"")
                .build();
    }
}
