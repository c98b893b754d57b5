package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.practice.StarterProject;
import gradus.server.similarity.BaseCodeView.ExpectedText;
import gradus.server.similarity.BaseCodeView.TemplateFile;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows what is never held against anybody.
@ApplicationScoped
class BaseCodes {
    private final Lineages lineages;
    private final StarterProject project;
    private final Comparisons comparisons;
    private final Submissions submissions;
    private final Sources sources;

    BaseCodes(
            Lineages lineages,
            StarterProject project,
            Comparisons comparisons,
            Submissions submissions,
            Sources sources) {
        this.lineages = lineages;
        this.project = project;
        this.comparisons = comparisons;
        this.submissions = submissions;
        this.sources = sources;
    }

    BaseCodeView of(Assignment assignment, URI server) {
        return new BaseCodeView(
                templates(assignment, server),
                comparisons.expected(assignment.id).stream().map(this::expected).toList());
    }

    /// The newest version's files, and those of older versions where they were different.
    List<TemplateFile> templates(Assignment assignment, URI server) {
        List<TemplateFile> files = new ArrayList<>();
        Map<String, List<String>> texts = new HashMap<>();
        List<Bundle> newestFirst = lineages.templates(assignment.slug).reversed();
        for (Bundle bundle : newestFirst) {
            project.files(bundle, server).forEach((path, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                List<String> known = texts.computeIfAbsent(path, _ -> new ArrayList<>());
                // The project around the sources names its version, and is no code that anybody could copy.
                boolean project = path.equals(StarterProject.POM) || path.equals(StarterProject.IGNORED);
                if (!known.contains(text) && !(project && !known.isEmpty())) {
                    known.add(text);
                    String suffix = known.size() == 1 ? "" : " (earlier version " + (known.size() - 1) + ")";
                    files.add(new TemplateFile(path + suffix, text));
                }
            });
        }
        return files;
    }

    private ExpectedText expected(ExpectedCode mark) {
        return new ExpectedText(
                mark.file,
                sources.lines(
                        submissions.byId(mark.submissionId).orElseThrow(), mark.file, mark.firstLine, mark.lastLine),
                mark.reason);
    }
}
