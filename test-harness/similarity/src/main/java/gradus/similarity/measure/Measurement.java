package gradus.similarity.measure;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.cohort.Partners;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SourceFolder;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Scores labelled pairs: each set is read as a class of its own.
public final class Measurement {
    private Measurement() {}

    /// The pairs of a folder, where a label's set names a folder in it. A label may leave `.java` out.
    ///
    /// @throws Labels.Unreadable when a label names a folder or a submission that is not there
    public static List<Scored> of(Path root, List<Label> labels, Template template)
            throws IOException, Labels.Unreadable {
        Map<String, List<Label>> bySet = new LinkedHashMap<>();
        labels.forEach(label ->
                bySet.computeIfAbsent(label.set(), _ -> new ArrayList<>()).add(label));
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<String, List<Label>> set : bySet.entrySet()) {
            Path folder = root.resolve(set.getKey());
            if (!Files.isDirectory(folder)) {
                throw new Labels.Unreadable("The labels name a folder that is not there: " + folder + ".");
            }
            List<SubmissionSources> sources = SourceFolder.submissions(folder);
            scored.addAll(of(sources, found(set.getValue(), sources, folder), template));
        }
        return scored;
    }

    private static List<Label> found(List<Label> labels, List<SubmissionSources> sources, Path folder)
            throws Labels.Unreadable {
        Set<String> ids = sources.stream().map(SubmissionSources::id).collect(Collectors.toSet());
        List<Label> found = new ArrayList<>();
        for (Label label : labels) {
            found.add(new Label(
                    label.set(), id(label.a(), ids, folder), id(label.b(), ids, folder), label.copy(), label.level()));
        }
        return found;
    }

    private static String id(String name, Set<String> ids, Path folder) throws Labels.Unreadable {
        if (ids.contains(name)) {
            return name;
        }
        if (ids.contains(name + ".java")) {
            return name + ".java";
        }
        throw new Labels.Unreadable("The labels name a submission that is not in " + folder + ": " + name + ".");
    }

    public static List<Scored> of(List<SubmissionSources> sources, List<Label> labels, Template template) {
        List<Member> members =
                Fingerprints.of(sources, template).stream().map(Member::of).toList();
        List<Pair> pairs = Cohort.of(members, Partners.NONE)
                .compareOnly(labels.stream()
                        .map(label -> new Cohort.PairOfIds(label.a(), label.b()))
                        .toList());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            scored.add(new Scored(
                    labels.get(i), pairs.get(i).likeness(), pairs.get(i).suspicion()));
        }
        return scored;
    }
}
