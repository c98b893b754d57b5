package gradus.server.integrity;

import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// How a case ends: a ruling by two people, or a dismissal; and how a ruling is taken back.
@Path("/api/courses/{course}/cases/{number}")
public class RulingResource {
    private final Rulings rulings;

    RulingResource(Rulings rulings) {
        this.rulings = rulings;
    }

    @POST
    @Path("ruling/preview")
    @Allowed(Access.TA)
    @Transactional
    public Preview previewRuling(String number, @Valid @NotNull Draft draft) {
        return new Preview(rulings.preview(number, draft.exceptions()));
    }

    @POST
    @Path("ruling")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(
            responseCode = "409",
            description = "somebody was not heard yet, or the case went on since it was read")
    public void proposeRuling(String number, @Valid @NotNull Proposal wanted) {
        rulings.propose(number, wanted.version(), wanted.reason().strip(), wanted.exceptions());
    }

    @POST
    @Path("ruling/confirmation")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(
            responseCode = "409",
            description = "proposed by the same person, or the case went on since it was read")
    public void confirmRuling(String number, @Valid @NotNull Seen seen) {
        rulings.confirm(number, seen.version());
    }

    @POST
    @Path("ruling/withdrawal")
    @Allowed(Access.TA)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "no ruling waits, or the case went on since it was read")
    public void withdrawRuling(String number, @Valid @NotNull Step step) {
        rulings.withdraw(number, step.version(), step.reason().strip());
    }

    @POST
    @Path("ruling/reversal")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "no ruling holds, or the case went on since it was read")
    public void reverseRuling(String number, @Valid @NotNull Step step) {
        rulings.reverse(number, step.version(), step.reason().strip());
    }

    @POST
    @Path("dismissal")
    @Allowed(Access.INSTRUCTOR)
    @Transactional
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "ruled or closed already, or the case went on since it was read")
    public void dismissCase(String number, @Valid @NotNull Step step) {
        rulings.dismiss(number, step.version(), step.reason().strip());
    }

    @Schema(name = "RulingDraft", description = "who is not named here gets 0")
    public record Draft(@NotNull @Size(max = 60) List<Exceptions.@Valid @NotNull Wanted> exceptions) {}

    @Schema(name = "RulingPreview")
    public record Preview(List<Consequence> consequences) {}

    @Schema(name = "NewRuling", description = "who is not named among the exceptions gets 0")
    public record Proposal(
            int version,
            @NotBlank @Storable @Size(max = 5000) String reason,
            @NotNull @Size(max = 60) List<Exceptions.@Valid @NotNull Wanted> exceptions) {}

    @Schema(name = "CaseVersion")
    public record Seen(int version) {}

    @Schema(name = "CaseStepRequest")
    public record Step(
            int version,
            @NotBlank @Storable @Size(max = 2000) String reason) {}
}
