package gradus.server.integrity;

import gradus.server.assignment.AssignmentLookup;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Cases from their opening to the last reply, for staff.
@Path("/api/courses/{course}")
public class CaseResource {
    private final IntegrityCases cases;
    private final Dockets dockets;
    private final CaseViews views;
    private final Opening opening;
    private final Notices notices;
    private final AssignmentLookup lookup;
    private final Caller caller;

    CaseResource(
            IntegrityCases cases,
            Dockets dockets,
            CaseViews views,
            Opening opening,
            Notices notices,
            AssignmentLookup lookup,
            Caller caller) {
        this.cases = cases;
        this.dockets = dockets;
        this.views = views;
        this.opening = opening;
        this.notices = notices;
        this.lookup = lookup;
        this.caller = caller;
    }

    @GET
    @Path("cases")
    @Allowed(Access.TA)
    @Transactional
    public List<CaseSummary> integrityCases() {
        return cases.ofCourse(caller.course().id).stream()
                .map(dockets::of)
                .map(docket -> CaseSummary.of(docket, views.username(docket.file().openedBy)))
                .toList();
    }

    @POST
    @Path("assignments/{assignment}/cases")
    @ResponseStatus(201)
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "201", description = "opened; nobody was notified yet")
    public CaseView openCase(String assignment, @Valid @NotNull NewCase wanted) {
        int number = opening.open(lookup.named(assignment), wanted);
        return views.of(dockets.read(Integer.toString(number)));
    }

    @GET
    @Path("cases/{number}")
    @Allowed(Access.TA)
    @Transactional
    public CaseView integrityCase(String number) {
        return views.of(dockets.read(number));
    }

    @POST
    @Path("cases/{number}/notices")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "notified already, or the case went on since it was read")
    public void notifyMember(String number, @Valid @NotNull NewNotice wanted) {
        notices.notify(
                number,
                wanted.member(),
                wanted.version(),
                wanted.text().strip(),
                Objects.requireNonNullElse(wanted.way(), "").strip());
    }

    @POST
    @Path("cases/{number}/replies")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "not notified yet, or the case went on since it was read")
    public void recordReply(String number, @Valid @NotNull RecordedReply wanted) {
        notices.record(
                number,
                wanted.member(),
                wanted.version(),
                wanted.text().strip(),
                wanted.way().strip());
    }

    @Schema(name = "NewNotice")
    public record NewNotice(
            @NotNull UUID member,
            int version,
            @NotBlank @Storable @Size(max = 10_000) String text,

            @Schema(description = "how it reached somebody who has no account") @Nullable @Storable @Size(max = 300)
            String way) {}

    @Schema(name = "RecordedReply")
    public record RecordedReply(
            @NotNull UUID member,
            int version,
            @NotBlank @Storable @Size(max = 20_000) String text,

            @Schema(description = "how it reached the staff") @NotBlank @Storable @Size(max = 300)
            String way) {}
}
