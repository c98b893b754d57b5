package gradus.server.review;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.submission.AttemptInPath;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What teaching assistants do on the page of an attempt.
@Path("/api/attempts/{id}")
public class ReviewResource {
    private final Marking marking;
    private final Overriding overriding;

    ReviewResource(Marking marking, Overriding overriding) {
        this.marking = marking;
        this.overriding = overriding;
    }

    @PUT
    @Path("marks/{item}")
    @Allowed(value = Access.TA, in = AttemptInPath.class)
    @Transactional
    @APIResponse(responseCode = "204", description = "saved")
    @APIResponse(
            responseCode = "409",
            description = "marked by somebody else since it was read",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = StaleMark.Body.class)))
    public void markItem(UUID id, String item, @Valid @NotNull NewMark mark) {
        marking.mark(id, item, mark.points(), mark.comment().strip(), mark.version());
    }

    @POST
    @Path("override")
    @Allowed(value = Access.TA, in = AttemptInPath.class)
    @Transactional
    public void override(UUID id, @Valid @NotNull NewOverride wanted) {
        overriding.override(id, wanted.points(), wanted.reason().strip());
    }

    @DELETE
    @Path("override")
    @Allowed(value = Access.TA, in = AttemptInPath.class)
    @Transactional
    public void withdrawOverride(UUID id, @QueryParam("reason") @NotBlank @Size(max = 1000) String reason) {
        overriding.withdraw(id, reason.strip());
    }

    @Schema(name = "NewMark")
    public record NewMark(
            @Schema(description = "milli-points") int points,
            @NotNull @Size(max = 10_000) String comment,

            @Schema(description = "the markVersion that was read; 0 for an item not yet marked")
            int version) {}

    @Schema(name = "NewOverride")
    public record NewOverride(
            @Schema(description = "milli-points") int points,
            @NotBlank @Size(max = 1000) String reason) {}
}
