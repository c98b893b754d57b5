package gradus.server.course;

import gradus.server.audit.Act;
import gradus.server.identity.Person;
import gradus.server.identity.SignedInPerson;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// Who calls, and what they are in the course that the address names; set by the guard before a resource runs.
@RequestScoped
public class Caller {
    private final SignedInPerson signedIn;
    private Optional<Standing> standing = Optional.empty();

    Caller(SignedInPerson signedIn) {
        this.signedIn = signedIn;
    }

    public Person person() {
        return signedIn.get();
    }

    public Course course() {
        return standing().course();
    }

    public Role role() {
        return standing().role();
    }

    /// Says whether the caller may see what belongs to others in this course.
    public boolean staff() {
        return role().atLeast(Role.TA);
    }

    /// Starts an audit entry about this course.
    public Act act(String action, String subject, String detail) {
        return new Act(person().username, action, subject, course().id, detail);
    }

    void enter(Course course, Role role) {
        standing = Optional.of(new Standing(course, role));
    }

    private Standing standing() {
        return standing.orElseThrow(() -> Problem.notFound("There is nothing at this address."));
    }

    private record Standing(Course course, Role role) {}
}
