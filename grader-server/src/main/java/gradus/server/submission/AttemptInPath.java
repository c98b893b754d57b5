package gradus.server.submission;

import gradus.server.assignment.Assignments;
import gradus.server.course.Locator;
import gradus.server.course.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;

/// Finds the course and the student of the attempt named `{id}`.
@ApplicationScoped
public class AttemptInPath implements Locator {
    private final Attempts attempts;
    private final Submissions submissions;
    private final Assignments assignments;

    AttemptInPath(Attempts attempts, Submissions submissions, Assignments assignments) {
        this.attempts = attempts;
        this.submissions = submissions;
        this.assignments = assignments;
    }

    @Override
    public Optional<Place> locate(MultivaluedMap<String, String> pathParameters) {
        return Optional.ofNullable(pathParameters.getFirst("id"))
                .flatMap(AttemptInPath::id)
                .flatMap(attempts::byId)
                .flatMap(attempt -> submissions.byId(attempt.submissionId))
                .flatMap(submission -> assignments
                        .byId(submission.assignmentId)
                        .map(assignment -> new Place(assignment.courseId, submission.personId)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
