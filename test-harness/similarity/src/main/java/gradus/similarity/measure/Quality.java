package gradus.similarity.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well a score separates copies from independent pairs.
///
/// @param auc the chance that a copy scores above an independent pair, ties counted half
/// @param bestF1 the best harmonic mean of precision and recall over all thresholds
/// @param recallAtOnePercent the share of copies above the score that 1 % of the independent pairs exceed
/// @param recallAtNone the share of copies above every independent pair
public record Quality(
        int copies,
        int independent,
        double auc,
        double bestF1,
        double recallAtOnePercent,
        double recallAtNone,
        double meanCopies,
        double meanIndependent,
        double maxIndependent) {

    public static Quality of(List<Scored> pairs, ToDoubleFunction<Scored> score) {
        double[] copies = sorted(pairs, true, score);
        double[] others = sorted(pairs, false, score);
        double most = others.length == 0 ? 0 : others[others.length - 1];
        double atOnePercent = others.length == 0 ? 0 : others[others.length - 1 - (int) (0.01 * others.length)];
        return new Quality(
                copies.length,
                others.length,
                auc(copies, others),
                bestF1(copies, others),
                above(copies, atOnePercent),
                above(copies, most),
                Arrays.stream(copies).average().orElse(0),
                Arrays.stream(others).average().orElse(0),
                most);
    }

    /// The share of values above a limit.
    private static double above(double[] sorted, double limit) {
        return sorted.length == 0 ? 0 : (double) (sorted.length - firstAbove(sorted, limit)) / sorted.length;
    }

    private static double[] sorted(List<Scored> pairs, boolean copies, ToDoubleFunction<Scored> score) {
        return pairs.stream()
                .filter(pair -> pair.label().copy() == copies)
                .mapToDouble(score)
                .sorted()
                .toArray();
    }

    private static int firstAbove(double[] sorted, double limit) {
        int at = 0;
        int size = sorted.length;
        while (at < size) {
            int middle = (at + size) >>> 1;
            if (sorted[middle] <= limit) {
                at = middle + 1;
            } else {
                size = middle;
            }
        }
        return at;
    }

    private static double auc(double[] copies, double[] others) {
        if (copies.length == 0 || others.length == 0) {
            return 0;
        }
        double sum = 0;
        for (double copy : copies) {
            int above = firstAbove(others, copy);
            int below = firstAbove(others, Math.nextDown(copy));
            sum += below + 0.5 * (above - below);
        }
        return sum / copies.length / others.length;
    }

    private static double bestF1(double[] copies, double[] others) {
        double best = 0;
        for (double threshold : copies) {
            double found = copies.length - firstAbove(copies, Math.nextDown(threshold));
            double wrong = others.length - firstAbove(others, Math.nextDown(threshold));
            best = Math.max(best, 2 * found / (found + wrong + copies.length));
        }
        return best;
    }
}
