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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scores labelled pairs: each set is read as a class of its own.
public final class Measurement {
    private Measurement() {}

    /// The pairs of a folder, where a label's set names a folder in it.
    public static List<Scored> of(Path root, List<Label> labels, Template template) throws IOException {
        Map<String, List<Label>> bySet = new LinkedHashMap<>();
        labels.forEach(label ->
                bySet.computeIfAbsent(label.set(), _ -> new ArrayList<>()).add(label));
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<String, List<Label>> set : bySet.entrySet()) {
            List<SubmissionSources> sources = SourceFolder.submissions(root.resolve(set.getKey()));
            scored.addAll(of(sources, set.getValue(), template));
        }
        return scored;
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
