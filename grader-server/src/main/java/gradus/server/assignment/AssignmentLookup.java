package gradus.server.assignment;

import gradus.server.course.Caller;
import gradus.server.platform.Problem;
import gradus.server.policy.Wording;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;

/// Finds the assignment that an address names, inside the course that the guard has let the caller into.
@RequestScoped
public class AssignmentLookup {
    private final Assignments assignments;
    private final AssignmentVersions versions;
    private final Bundles bundles;
    private final Caller caller;
    private final InstantSource time;

    AssignmentLookup(
            Assignments assignments, AssignmentVersions versions, Bundles bundles, Caller caller, InstantSource time) {
        this.assignments = assignments;
        this.versions = versions;
        this.bundles = bundles;
        this.caller = caller;
        this.time = time;
    }

    public Assignment named(String slug) {
        return assignments
                .bySlug(caller.course().id, slug)
                .orElseThrow(() -> Problem.notFound("There is no assignment '" + slug + "' in this course."));
    }

    /// Finds an assignment and refuses a student for whom it is not open yet.
    public Assignment openNamed(String slug) {
        Assignment assignment = named(slug);
        if (!caller.staff() && !assignment.open(time.instant())) {
            String when = assignment.opensAt == null
                    ? "The day is not set yet."
                    : "It opens "
                            + Wording.moment(assignment.opensAt, caller.course().zoneId()) + ".";
            throw new Problem(403, "not-open", assignment.title + " is not open yet. " + when);
        }
        return assignment;
    }

    public AssignmentVersion currentVersion(Assignment assignment) {
        if (assignment.currentVersion == null) {
            throw Problem.notFound("No version of " + assignment.title + " has been published yet.");
        }
        return versions.byId(assignment.currentVersion).orElseThrow();
    }

    public Bundle currentBundle(Assignment assignment) {
        return bundles.of(currentVersion(assignment));
    }
}
