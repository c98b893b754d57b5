package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.ChannelStats;
import gradus.cnn.suite.data.Sets;
import gradus.suite.Check;
import java.util.Map;

/// Mean cross entropy and accuracy of weights on images, computed by the reference.
record Score(double loss, double accuracy) {
    private static final int STARTS = 5;
    private static final int STARTING = 64;

    static Score of(Check<CnnClassifier> check, Arch arch, Map<String, NdArray> weights, Images images) {
        CnnClassifier reference = check.reference();
        reference.build(arch, 1);
        reference.load(weights);
        return of(reference.predictProba(images), images.labels());
    }

    /// Draws some Kaiming starts and takes the one that begins with the smallest loss.
    ///
    /// A start whose scores are far off can kill all the ReLUs of a small network in its first steps,
    /// whatever trains it; on the sheet's settings this happens to one start in thirty.
    static Map<String, NdArray> start(Check<CnnClassifier> check, Arch arch, Images images) {
        Images some = Sets.part(images, 0, Math.min(STARTING, images.count()));
        Map<String, NdArray> best = Weights.kaiming(arch, check.random());
        double least = of(check, arch, best, some).loss();
        for (int i = 1; i < STARTS; i++) {
            Map<String, NdArray> other = Weights.kaiming(arch, check.random());
            double loss = of(check, arch, other, some).loss();
            if (loss < least) {
                best = other;
                least = loss;
            }
        }
        return best;
    }

    /// Scores probabilities; one that is 0 counts as the smallest float above 0.
    static Score of(NdArray probabilities, int[] labels) {
        int classes = probabilities.shape()[1];
        double loss = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                best = probabilities.data()[i * classes + k] > probabilities.data()[i * classes + best] ? k : best;
            }
            right += best == labels[i] ? 1 : 0;
            loss -= Math.log(Math.max(probabilities.data()[i * classes + labels[i]], Float.MIN_VALUE));
        }
        return new Score(loss / labels.length, (double) right / labels.length);
    }

    static NdArray normalised(CnnClassifier reference, Images images) {
        ChannelStats stats = ChannelStats.ofSheet(images.channels());
        return reference.normalize(images, stats.mean(), stats.std());
    }
}
