package gradus.server.pipeline;

import gradus.server.assignment.AssignmentVersions;
import gradus.server.assignment.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;

/// The sheets that the next push is most likely for, so that a process can wait for it.
@ApplicationScoped
class CurrentSheets {
    /// Each waiting process costs memory; the newest sheet is the one that a course is working on.
    private static final int MOST = 1;

    private final AssignmentVersions versions;
    private final Bundles bundles;

    CurrentSheets(AssignmentVersions versions, Bundles bundles) {
        this.versions = versions;
        this.bundles = bundles;
    }

    @Transactional
    List<Path> bundles() {
        return versions.current().stream()
                .limit(MOST)
                .map(version -> bundles.of(version).folder())
                .toList();
    }
}
