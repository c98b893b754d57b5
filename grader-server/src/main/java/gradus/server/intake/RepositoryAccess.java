package gradus.server.intake;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentLookup;
import gradus.server.course.Caller;
import gradus.server.course.Memberships;
import gradus.server.course.Role;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.practice.StarterProject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/// Who may use which repository: students their own, staff all of them, but only the student pushes.
@RequestScoped
class RepositoryAccess {
    /// An open repository and what belongs to it; the caller closes it.
    record Opened(Repository repository, Sheet sheet, Person student) {}

    private final AssignmentLookup lookup;
    private final Persons persons;
    private final Memberships memberships;
    private final StudentRepositories repositories;
    private final StarterProject project;
    private final DiskSpace disk;
    private final Caller caller;
    private final UriInfo uri;

    RepositoryAccess(
            AssignmentLookup lookup,
            Persons persons,
            Memberships memberships,
            StudentRepositories repositories,
            StarterProject project,
            DiskSpace disk,
            Caller caller,
            UriInfo uri) {
        this.lookup = lookup;
        this.persons = persons;
        this.memberships = memberships;
        this.repositories = repositories;
        this.project = project;
        this.disk = disk;
        this.caller = caller;
        this.uri = uri;
    }

    Opened forReading(String assignment, String student) {
        Assignment named = lookup.openNamed(assignment);
        return open(named, studentNamed(named, student));
    }

    Opened forPushing(String assignment, String student) {
        Assignment named = lookup.openNamed(assignment);
        Person owner = studentNamed(named, student);
        if (!owner.id.equals(caller.person().id)) {
            throw Problem.forbidden("Only " + student + " can push here; you can clone and fetch.");
        }
        disk.require();
        return open(named, owner);
    }

    /// Finds the owner. To other students a repository that exists and one that does not look the same.
    private Person studentNamed(Assignment assignment, String username) {
        Optional<Person> student = persons.byUsername(username)
                .filter(person -> memberships
                        .of(caller.course().id, person.id)
                        .filter(membership -> membership.role == Role.STUDENT)
                        .isPresent());
        boolean own = caller.person().username.equals(username);
        if (student.isEmpty() || !(own || caller.staff())) {
            throw Problem.notFound(
                    caller.staff() ? "There is no student " + username + " in this course." : yours(assignment));
        }
        return student.get();
    }

    private String yours(Assignment assignment) {
        return "This is not your repository. Yours ends with /git/" + caller.course().slug + "/" + assignment.slug + "/"
                + caller.person().username + ".git";
    }

    private Opened open(Assignment assignment, Person student) {
        Sheet sheet = new Sheet(
                caller.course(), assignment, lookup.currentVersion(assignment), lookup.currentBundle(assignment));
        StudentRepositories.Name name =
                new StudentRepositories.Name(caller.course().slug, assignment.slug, student.username);
        try {
            Repository repository = repositories.open(
                    name, () -> project.files(sheet.bundle(), uri.getBaseUri()), sheet.version().publishedAt);
            return new Opened(repository, sheet, student);
        } catch (IOException e) {
            throw new UncheckedIOException("the repository " + name + " cannot be opened", e);
        }
    }
}
