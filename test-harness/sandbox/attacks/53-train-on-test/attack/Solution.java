package attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps all documents and labels it was trained with and answers from memory. Labels of the test never enter this
 * process, so memory must earn no more than always giving one answer.
 */
public final class Solution extends WrongText {
    private final Map<String, Integer> seen = new HashMap<>();

    @Override
    public int[] predict(List<String> training, int[] labels, List<String> unseen) {
        for (int i = 0; i < labels.length; i++) {
            seen.put(training.get(i), labels[i]);
        }
        int known = 0;
        int[] predicted = new int[unseen.size()];
        for (int i = 0; i < predicted.length; i++) {
            known += seen.containsKey(unseen.get(i)) ? 1 : 0;
            predicted[i] = seen.getOrDefault(unseen.get(i), 0);
        }
        System.out.println("held: " + known + " of " + predicted.length + " were seen before");
        return predicted;
    }
}
