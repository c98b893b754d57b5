package gradus.similarity.command;

import gradus.similarity.cohort.Member;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.report.Report;
import gradus.similarity.source.SourceFolder;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads folders of submissions, some at a time: the fingerprints stay, the sources go.
final class SubmissionFolders {
    private static final int AT_ONCE = 100;

    private final Template template;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();

    SubmissionFolders(Template template) {
        this.template = template;
    }

    /// Where several folders are compared, a submission is named with its folder; its author by its own name alone, so
    /// that nobody is compared with what they handed in the year before.
    void add(Path folder, boolean several, boolean current) throws IOException {
        String prefix = several ? Optional.ofNullable(folder.getFileName()).orElse(folder) + "/" : "";
        List<SourceFolder.Entry> entries = SourceFolder.entries(folder);
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            List<SubmissionSources> sources = new ArrayList<>();
            for (SourceFolder.Entry entry : entries.subList(from, Math.min(entries.size(), from + AT_ONCE))) {
                String id = prefix + entry.id();
                paths.put(id, entry.path());
                sources.add(SourceFolder.submission(id, entry.path()));
            }
            for (Fingerprint fingerprint : Fingerprints.of(sources, template)) {
                members.add(new Member(fingerprint, fingerprint.id().substring(prefix.length()), current));
            }
        }
    }

    List<Member> members() {
        return members;
    }

    /// The sources of one submission, read again.
    SubmissionSources sources(String id) throws IOException {
        Path path = paths.get(id);
        return path == null ? new SubmissionSources(id, List.of()) : SourceFolder.submission(id, path);
    }

    /// The sources of the explained pairs, read again.
    List<SubmissionSources> sources(Report report) throws IOException {
        List<String> ids = report.explained().stream()
                .flatMap(one -> Stream.of(one.pair().a(), one.pair().b()))
                .distinct()
                .toList();
        List<SubmissionSources> sources = new ArrayList<>();
        for (String id : ids) {
            sources.add(sources(id));
        }
        return sources;
    }
}
