package gradus.similarity.worker;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.fingerprint.BaseCode;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.index.Entry;
import gradus.similarity.index.Found;
import gradus.similarity.index.LineageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds for those that arrive who shares most with them, by the index of the lineage. The index is brought up to date
/// first: it holds exactly the submissions of the order.
final class Nearest {
    private static final int CANDIDATES = 20;
    /// Submissions whose fingerprints are in memory while they are added.
    private static final int BATCH = 200;

    private final Order order;
    private final Lineage lineage;
    private final LineageFolder home;
    /// Numbers in the order, by their names in the index: an id and what was compared of it.
    private final Map<String, Integer> numbers = new HashMap<>();

    Nearest(Order order, Lineage lineage, LineageFolder home) {
        this.order = order;
        this.lineage = lineage;
        this.home = home;
        List<String> keys = lineage.keys(order.submissions());
        for (int i = 0; i < keys.size(); i++) {
            numbers.put(order.submissions().get(i).id() + " " + keys.get(i), i);
        }
    }

    Set<Cohort.PairOfIds> of(BaseCode expected, Steps steps) throws Fault, Stopped {
        PairsOfOrder pairs = new PairsOfOrder(order);
        try (SealedIndex sealed = home.index(order)) {
            update(sealed.index(), expected, steps);
            for (int number = 0; number < order.submissions().size(); number++) {
                Order.Submission submission = order.submissions().get(number);
                if (order.arriving().contains(submission.id())) {
                    find(sealed.index(), number, lineage.read(submission, steps).without(expected), pairs);
                }
            }
        }
        return pairs.pairs();
    }

    private void find(LineageIndex index, int number, Fingerprint fingerprint, PairsOfOrder pairs) {
        for (Found found : index.query(fingerprint, CANDIDATES, entry -> pairs.mayMeet(number, numberOf(entry)))) {
            pairs.add(number, numberOf(found.entry()));
        }
    }

    private int numberOf(Entry entry) {
        return numbers.getOrDefault(entry.id(), 0);
    }

    private void update(LineageIndex index, BaseCode expected, Steps steps) throws Fault, Stopped {
        Map<String, Integer> missing = new HashMap<>(numbers);
        try {
            for (Entry entry : index.present()) {
                if (missing.remove(entry.id()) == null) {
                    index.remove(entry.id());
                }
            }
            List<Map.Entry<String, Integer>> added = new ArrayList<>(missing.entrySet());
            added.sort(Map.Entry.comparingByValue());
            for (int from = 0; from < added.size(); from += BATCH) {
                steps.at(Steps.Phase.READING, from, added.size());
                add(index, added.subList(from, Math.min(added.size(), from + BATCH)), expected, steps);
            }
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    private void add(LineageIndex index, List<Map.Entry<String, Integer>> batch, BaseCode expected, Steps steps)
            throws IOException, Fault, Stopped {
        List<Order.Submission> submissions = batch.stream()
                .map(one -> order.submissions().get(one.getValue()))
                .toList();
        List<Fingerprint> fingerprints = lineage.read(submissions, steps.untold());
        for (int i = 0; i < batch.size(); i++) {
            Entry entry = new Entry(batch.get(i).getKey(), submissions.get(i).author());
            index.add(entry, fingerprints.get(i).without(expected));
        }
    }
}
