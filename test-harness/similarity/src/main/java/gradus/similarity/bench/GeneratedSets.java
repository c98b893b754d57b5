package gradus.similarity.bench;

import gradus.similarity.fingerprint.Template;
import gradus.similarity.measure.Label;
import gradus.similarity.measure.Measurement;
import gradus.similarity.measure.Scored;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.Sheet;
import java.util.ArrayList;
import java.util.List;

/// Labelled pairs from the generator: independent solutions of one sheet, and disguised copies of some of them.
public final class GeneratedSets {
    private static final int OWN_LINES = 150;
    private static final double ALIKE = 0.35;

    private final long seed;

    public GeneratedSets(long seed) {
        this.seed = seed;
    }

    /// All pairs of independent solutions, and each solution with its disguised twin.
    public List<Scored> attack(int people, Disguise disguise) {
        return pairs(people, people, 0, 0, List.of(disguise));
    }

    /// Independent pairs and renamed or reordered copies, all of whom began with a template and edited it.
    ///
    /// @param edits the share of the template's statements after which each person put a line of their own
    public List<Scored> template(int people, int templateLines, double edits) {
        return pairs(people, people / 2, templateLines, edits, List.of(Disguise.RENAME, Disguise.REORDER));
    }

    private List<Scored> pairs(int people, int copies, int templateLines, double edits, List<Disguise> disguises) {
        Sheet sheet = new Sheet(seed + templateLines, templateLines, OWN_LINES, ALIKE);
        List<SubmissionSources> sources = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            sources.add(sheet.sources("p" + i, sheet.solution(i), edits));
            for (int j = 0; j < i; j++) {
                labels.add(new Label("", "p" + j, "p" + i, false, "independent"));
            }
        }
        for (int i = 0; i < copies; i++) {
            Disguise disguise = disguises.get(i % disguises.size());
            Sheet.Solution copy = sheet.copy(sheet.solution(i), 1000 + i, disguise);
            sources.add(sheet.sources("copy" + i, copy, edits));
            labels.add(new Label("", "p" + i, "copy" + i, true, disguise.name()));
        }
        return Measurement.of(sources, labels, templateLines == 0 ? Template.NONE : Template.of(sheet.template()));
    }
}
