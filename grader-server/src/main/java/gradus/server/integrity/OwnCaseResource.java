package gradus.server.integrity;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// The cases that the caller is named in and was notified of; to everybody else they do not exist.
@Path("/api/courses/{course}/own-cases")
public class OwnCaseResource {
    private final IntegrityCases cases;
    private final Dockets dockets;
    private final OwnCases own;
    private final Notices notices;
    private final Caller caller;

    OwnCaseResource(IntegrityCases cases, Dockets dockets, OwnCases own, Notices notices, Caller caller) {
        this.cases = cases;
        this.dockets = dockets;
        this.own = own;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @Allowed(Access.MEMBER)
    @Transactional
    public List<OwnCaseSummary> ownCases() {
        return cases.notified(caller.course().id, caller.person().id).stream()
                .map(member -> dockets.of(cases.byId(member.caseId).orElseThrow()))
                .map(own::summary)
                .toList();
    }

    @GET
    @Path("{number}")
    @Allowed(Access.MEMBER)
    @Transactional
    public OwnCaseView ownCase(String number) {
        return own.of(dockets.readOwn(number));
    }

    @POST
    @Path("{number}/replies")
    @Allowed(Access.MEMBER)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "the time to reply has passed, or a ruling was proposed")
    public void replyToCase(String number, @Valid @NotNull NewReply reply) {
        notices.reply(number, reply.text().strip());
    }

    @Schema(name = "NewReply")
    public record NewReply(
            @NotBlank @Storable @Size(max = 20_000) String text) {}
}
