package gradus.server.practice;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A read-only Maven repository: what a student's project needs of ours, and nothing else.
@Path("/maven/gradus")
public class MavenResource {
    private final Artifacts artifacts;

    MavenResource(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /// Every address holds the content's hash, so an answer never changes.
    @GET
    @Path("{artifact}/{version}/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed(Access.ANYONE)
    public RestResponse<byte[]> mavenFile(String artifact, String version, String file) {
        return MavenName.of(artifact, version, file)
                .flatMap(artifacts::file)
                .map(bytes -> ResponseBuilder.ok(bytes)
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .build())
                .orElseThrow(() -> Problem.notFound("There is no " + file + " here."));
    }
}
