package gradus.server.intake;

import gradus.manifest.Limits;
import gradus.server.assignment.Bundle;
import gradus.server.practice.StarterProject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one assignment allows: its limits, and the files of its starter that a student may leave where they are.
record Rules(Limits limits, Set<String> starter) {
    private static final long MEGABYTE = 1024L * 1024;

    Rules {
        starter = Set.copyOf(starter);
    }

    static Rules of(Bundle bundle) {
        Set<String> starter = new HashSet<>(bundle.starterFiles());
        starter.addAll(List.of(StarterProject.POM, StarterProject.IGNORED));
        return new Rules(bundle.manifest().limits(), starter);
    }

    long sourceBytes() {
        return limits.sourceKb() * 1024L;
    }

    long reportBytes() {
        return limits.reportMb() * MEGABYTE;
    }

    /// The most that an upload may bring: sources, a report, and room for what is left out.
    long uploadBytes() {
        return sourceBytes() + reportBytes() + 4 * MEGABYTE;
    }

    /// The most that a push may bring: its history may hold more than one version of everything.
    long pushBytes() {
        return 3 * uploadBytes();
    }
}
