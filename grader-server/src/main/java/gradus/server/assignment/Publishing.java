package gradus.server.assignment;

import gradus.manifest.InvalidManifest;
import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.identity.Person;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Publishes a template folder as the next version of an assignment. Earlier submissions keep the version they had.
@ApplicationScoped
public class Publishing {
    private final Templates templates;
    private final Bundles bundles;
    private final AssignmentVersions versions;
    private final AuditLog audit;
    private final InstantSource time;

    Publishing(Templates templates, Bundles bundles, AssignmentVersions versions, AuditLog audit, InstantSource time) {
        this.templates = templates;
        this.bundles = bundles;
        this.versions = versions;
        this.audit = audit;
        this.time = time;
    }

    /// Freezes the folder's content and makes it current; `by` is null when the server itself sets a course up.
    @Transactional
    public AssignmentVersion publish(Assignment assignment, String folder, String note, @Nullable Person by) {
        Bundle bundle = freeze(folder);
        List<AssignmentVersion> earlier = versions.of(assignment.id);
        earlier.stream().findFirst().ifPresent(last -> check(last, bundle));
        AssignmentVersion version = new AssignmentVersion(
                assignment.id,
                earlier.size() + 1,
                bundle.hash(),
                Bundles.pathOf(bundle.hash()),
                time.instant(),
                note.strip());
        version.publishedBy = by == null ? null : by.id;
        version.persist();
        assignment.currentVersion = version.id;
        audit.record(new Act(
                Optional.ofNullable(by).map(person -> person.username).orElse(Act.SYSTEM),
                "publish",
                assignment.slug + " version " + version.number,
                assignment.courseId,
                "from " + folder + ", content " + bundle.hash() + ": " + version.note));
        return version;
    }

    private Bundle freeze(String folder) {
        try {
            return bundles.freeze(templates.folder(folder));
        } catch (InvalidManifest e) {
            throw Problem.invalid("manifest", "The template cannot be used: " + String.join("; ", e.problems()) + ".");
        }
    }

    private void check(AssignmentVersion last, Bundle next) {
        if (last.bundleHash.equals(next.hash())) {
            throw Problem.conflict(
                    "unchanged",
                    "The template is the same as version " + last.number + ": there is nothing to publish.");
        }
        String id = bundles.of(last).manifest().id();
        if (!id.equals(next.manifest().id())) {
            throw Problem.invalid(
                    "other-assignment",
                    "This template is the assignment '" + next.manifest().id() + "', but version " + last.number
                            + " is '" + id + "'.");
        }
    }
}
