package solution;

import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import java.util.Map;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * CnnClassifier.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements
 * CnnClassifier, and its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements CnnClassifier {

    /** Bonus B1: mean and population standard deviation of pixel / 255, for each channel. */
    @Override
    public ChannelStats channelStats(Images images) {
        throw new UnsupportedOperationException("channelStats is not implemented yet");
    }

    /** Item 1.1.2: (pixel / 255 − mean[c]) / std[c]. A Java byte is signed: use pixels[i] &amp; 0xff. */
    @Override
    public NdArray normalize(Images images, float[] mean, float[] std) {
        throw new UnsupportedOperationException("normalize is not implemented yet");
    }

    /** Item 1.1.3: the last indices are the validation set. */
    @Override
    public Split split(int n, int validation) {
        throw new UnsupportedOperationException("split is not implemented yet");
    }

    /** Item 1.1.3: the indices in a random order that epoch and seed decide. */
    @Override
    public int[] epochOrder(int[] indices, int epoch, long seed) {
        throw new UnsupportedOperationException("epochOrder is not implemented yet");
    }

    /** Item 1.3.2: the hyper-parameters of the sheet. */
    @Override
    public TrainConfig defaults() {
        throw new UnsupportedOperationException("defaults is not implemented yet");
    }

    /** Item 1.2.1: a new model, uniform in ±1/√fan_in. */
    @Override
    public void build(Arch arch, long seed) {
        throw new UnsupportedOperationException("build is not implemented yet");
    }

    /** Item 1.2.1: a copy of the weights, under the names of the sheet. */
    @Override
    public Map<String, NdArray> parameters() {
        throw new UnsupportedOperationException("parameters is not implemented yet");
    }

    /** Item 1.2.1: other weights; the velocity starts again at 0. */
    @Override
    public void load(Map<String, NdArray> parameters) {
        throw new UnsupportedOperationException("load is not implemented yet");
    }

    /** Items 1.2.1 and 1.3.5: the raw scores of each image. */
    @Override
    public NdArray forward(NdArray x, boolean training, float dropProbability, long seed) {
        throw new UnsupportedOperationException("forward is not implemented yet");
    }

    /** Item 1.3.1: the mean cross entropy of raw scores. */
    @Override
    public double loss(NdArray logits, int[] labels) {
        throw new UnsupportedOperationException("loss is not implemented yet");
    }

    /** Item 1.3.1: the gradient of the loss with respect to every parameter. */
    @Override
    public Map<String, NdArray> gradients(NdArray x, int[] labels) {
        throw new UnsupportedOperationException("gradients is not implemented yet");
    }

    /** Item 1.3.1: v ← momentum · v + g, then p ← p − lr · v. */
    @Override
    public void sgdStep(Map<String, NdArray> gradients, double lr, double momentum) {
        throw new UnsupportedOperationException("sgdStep is not implemented yet");
    }

    /** Item 1.3.1: remember what to train on and how; the velocity starts at 0. */
    @Override
    public void startTraining(Images train, Images validation, TrainConfig config, long seed) {
        throw new UnsupportedOperationException("startTraining is not implemented yet");
    }

    /** Item 1.3.1: train so many epochs more. */
    @Override
    public Leg trainLeg(int epochs) {
        throw new UnsupportedOperationException("trainLeg is not implemented yet");
    }

    /** Item 1.3.1: the first epoch with the largest accuracy, counted from 1. */
    @Override
    public Best best(double[] validationAccuracy) {
        throw new UnsupportedOperationException("best is not implemented yet");
    }

    /** Item 1.3.6: softmax of the scores; normalise the images yourself. */
    @Override
    public NdArray predictProba(Images images) {
        throw new UnsupportedOperationException("predictProba is not implemented yet");
    }
}
