package gradus.server.attempt;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.Caller;
import gradus.server.gradebook.LatenessView;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.Submission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a student handed in to an assignment so far.
@Path("/api/courses/{course}/assignments/{assignment}/submissions")
public class SubmissionResource {
    private final Dossiers dossiers;
    private final AssignmentLookup lookup;
    private final Persons persons;
    private final Caller caller;

    SubmissionResource(Dossiers dossiers, AssignmentLookup lookup, Persons persons, Caller caller) {
        this.dossiers = dossiers;
        this.lookup = lookup;
        this.persons = persons;
        this.caller = caller;
    }

    /// Lists the caller's own submissions, or for the staff those of `person`, oldest first.
    @GET
    @Allowed(Access.MEMBER)
    public List<View> submissions(String assignment, @QueryParam("person") @Nullable String person) {
        Assignment named = lookup.named(assignment);
        return dossiers.ofStudent(named, wanted(person).id).stream()
                .map(View::of)
                .toList();
    }

    private Person wanted(@Nullable String username) {
        if (username == null || username.equals(caller.person().username)) {
            return caller.person();
        }
        if (!caller.staff()) {
            throw Problem.forbidden("You can list your own submissions only.");
        }
        return persons.byUsername(username)
                .orElseThrow(() -> Problem.notFound("There is no person '" + username + "'."));
    }

    @Schema(name = "Submission")
    public record View(
            String submissionId,
            String attemptId,
            int number,
            String contentHash,
            Channel channel,
            Instant receivedAt,
            LatenessView lateness,
            AttemptState state,
            @Nullable String verdict,
            @Nullable Integer autoPoints,
            @Nullable Integer autoOutOf,
            @Nullable Integer rawPoints,
            @Nullable Integer finalPoints,
            boolean counts) {
        static View of(Dossier dossier) {
            Submission submission = dossier.submission();
            Attempt attempt = dossier.attempt();
            return new View(
                    submission.id.toString(),
                    attempt.id.toString(),
                    dossier.number(),
                    submission.contentHash,
                    submission.channel,
                    submission.receivedAt,
                    LatenessView.of(dossier.lateness()),
                    attempt.state,
                    attempt.verdict,
                    attempt.autoPoints,
                    attempt.autoOutOf,
                    dossier.grade().rawPoints(),
                    dossier.grade().finalPoints(),
                    dossier.grade().counts());
        }
    }
}
