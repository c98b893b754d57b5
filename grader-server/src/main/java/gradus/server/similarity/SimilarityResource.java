package gradus.server.similarity;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/// Where the comparison of an assignment stands, and how it is begun again.
@Path("/api/courses/{course}/assignments/{assignment}/similarity")
public class SimilarityResource {
    @GET
    @Allowed(Access.TA)
    @Transactional
    public SimilarityOverview similarity(String assignment) {
        throw new Problem(501, "soon", assignment);
    }

    @POST
    @Path("runs")
    @ResponseStatus(202)
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "202", description = "begun, or the one that is running already")
    public SimilarityOverview.RunView compareAgain(String assignment) {
        throw new Problem(501, "soon", assignment);
    }

    @POST
    @Path("runs/{run}/stop")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204", description = "stopped, or over already")
    public void stopComparing(String assignment, String run) {
        throw new Problem(501, "soon", assignment + UUID.fromString(run));
    }

    @GET
    @Path("export.zip")
    @Produces("application/zip")
    @Allowed(Access.TA)
    public RestResponse<byte[]> similarityExport(String assignment) {
        throw new Problem(501, "soon", assignment);
    }
}
