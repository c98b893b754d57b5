package gradus.server.similarity;

import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Pairs of works: as a table, as a graph, one beside the other, and as a case.
@Path("/api/courses/{course}/assignments/{assignment}/similarity")
public class PairResource {
    private final AssignmentLookup lookup;
    private final PairRows pairs;
    private final PairDetails details;
    private final Graphs graphs;
    private final Reviewing reviewing;
    private final CaseOpening cases;

    PairResource(
            AssignmentLookup lookup,
            PairRows pairs,
            PairDetails details,
            Graphs graphs,
            Reviewing reviewing,
            CaseOpening cases) {
        this.lookup = lookup;
        this.pairs = pairs;
        this.details = details;
        this.graphs = graphs;
        this.reviewing = reviewing;
        this.cases = cases;
    }

    @GET
    @Path("pairs")
    @Allowed(Access.TA)
    @Transactional
    public PairPage similarPairs(
            String assignment,
            @QueryParam("min") @Nullable Double min,
            @QueryParam("max") @Nullable Double max,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("offset") @Nullable Integer offset,
            @QueryParam("limit") @Nullable Integer limit) {
        PairFilter.Wanted wanted = new PairFilter.Wanted(min, max, status, q, sort, offset, limit);
        return pairs.page(lookup.named(assignment), PairFilter.of(wanted));
    }

    @GET
    @Path("graph")
    @Allowed(Access.TA)
    @Transactional
    public SimilarityGraph similarityGraph(String assignment, @QueryParam("threshold") @Nullable Double threshold) {
        return graphs.of(lookup.named(assignment), threshold == null ? Overviews.THRESHOLD : threshold);
    }

    @GET
    @Path("pairs/{a}/{b}")
    @Allowed(Access.TA)
    @Transactional
    public PairDetail similarPair(String assignment, String a, String b) {
        return details.of(lookup.named(assignment), a, b);
    }

    @PUT
    @Path("pairs/{a}/{b}/status")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204", description = "noted for these two people, whatever they hand in later")
    public void reviewPair(String assignment, String a, String b, @Valid @NotNull Review review) {
        String reason = Objects.requireNonNullElse(review.reason(), "").strip();
        reviewing.review(lookup.named(assignment), a, b, review.status(), reason);
    }

    @POST
    @Path("cases")
    @ResponseStatus(201)
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "201", description = "opened; nobody was notified yet")
    public OpenedCase openSimilarityCase(String assignment, @Valid @NotNull NewSuspects wanted) {
        return new OpenedCase(cases.open(lookup.named(assignment), wanted.members(), wanted.note()));
    }

    @Schema(name = "PairReview")
    public record Review(
            @NotNull ReviewStatus status,
            @Nullable @Size(max = 2000) String reason) {}

    @Schema(name = "NewSimilarityCase", description = "the submissions that the case is about, two at least")
    public record NewSuspects(
            @NotEmpty @Size(max = 60) List<@NotNull UUID> members,
            @NotBlank @Size(max = 10_000) String note) {}

    @Schema(name = "OpenedCase")
    public record OpenedCase(int number) {}
}
