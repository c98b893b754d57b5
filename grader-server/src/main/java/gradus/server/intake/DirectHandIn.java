package gradus.server.intake;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Course;
import gradus.server.identity.Person;
import gradus.server.submission.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/// Hands in from inside the server, through the same rules and the same queue as every other channel.
@ApplicationScoped
public class DirectHandIn {
    private final Intake intake;
    private final AssignmentLookup lookup;
    private final InstantSource clock;

    DirectHandIn(Intake intake, AssignmentLookup lookup, InstantSource clock) {
        this.intake = intake;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// Hands in for a student.
    ///
    /// @param files content by path
    /// @throws IllegalArgumentException when a rule refuses the files; the message is what a student would read
    public void handIn(Course course, Assignment assignment, Person student, Map<String, byte[]> files)
            throws IOException {
        Sheet sheet =
                new Sheet(course, assignment, lookup.currentVersion(assignment), lookup.currentBundle(assignment));
        try {
            Admission admission = new Admission(Rules.of(sheet.bundle()));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (admission.admit(file.getKey())) {
                    admission.take(file.getKey(), file.getValue());
                }
            }
            Candidate candidate = admission.finish();
            intake.accept(new Handover(sheet, student, candidate, Channel.API, "", clock.instant()));
        } catch (Rejected e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }
}
