package gradus.server.similarity;

import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/// What is not held against anybody: base code for everyone, expected lines and excused partners for instructors.
@Path("/api/courses/{course}/assignments/{assignment}")
public class BaseCodeResource {
    private final AssignmentLookup lookup;
    private final BaseCodes baseCodes;
    private final Expecting expecting;
    private final Excusing excusing;
    private final Overviews overviews;

    BaseCodeResource(
            AssignmentLookup lookup, BaseCodes baseCodes, Expecting expecting, Excusing excusing, Overviews overviews) {
        this.lookup = lookup;
        this.baseCodes = baseCodes;
        this.expecting = expecting;
        this.excusing = excusing;
        this.overviews = overviews;
    }

    @GET
    @Path("base-code")
    @Allowed(Access.MEMBER)
    @Transactional
    public BaseCodeView baseCode(String assignment, @Context UriInfo uri) {
        return baseCodes.of(lookup.openNamed(assignment), uri.getBaseUri());
    }

    @POST
    @Path("similarity/expected")
    @ResponseStatus(201)
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "201", description = "marked; everybody is compared again at once")
    public SimilarityOverview.ExpectedView markExpected(String assignment, @Valid @NotNull NewExpected wanted) {
        return overviews.view(expecting.mark(lookup.named(assignment), wanted));
    }

    @DELETE
    @Path("similarity/expected/{marked}")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    public void withdrawExpected(String assignment, String marked) {
        expecting.withdraw(lookup.named(assignment), marked);
    }

    @POST
    @Path("similarity/excused")
    @ResponseStatus(201)
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "201", description = "excused; everybody is compared again at once")
    public SimilarityOverview.ExcusedView excuse(String assignment, @Valid @NotNull NewExcuse wanted) {
        return overviews.view(excusing.excuse(lookup.named(assignment), wanted));
    }

    @DELETE
    @Path("similarity/excused/{group}")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    public void withdrawExcuse(String assignment, String group) {
        excusing.withdraw(lookup.named(assignment), group);
    }

    @Schema(name = "NewExpectedCode", description = "lines of a submission, the first and the last one included")
    public record NewExpected(
            @NotNull UUID submission,
            @NotBlank @Size(max = 500) String file,
            @Min(1) int from,
            @Min(1) int to,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "NewExcusedGroup", description = "people who were allowed to work together, two at least")
    public record NewExcuse(
            @NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 63) String> usernames,
            @NotBlank @Size(max = 1000) String reason) {}
}
