package attack;

import gradus.textclass.TextClassifiers;
import java.util.List;

/** A wrong solution of an assignment without libtorch, which earns nothing. */
public abstract class WrongText implements TextClassifiers {
    protected WrongText() {
        try {
            attack();
        } catch (Exception | LinkageError e) {
            System.out.println("held: " + e);
        }
    }

    /** What is tried while the submission is loaded. */
    protected void attack() throws Exception {}

    @Override
    public List<String> vocabulary(List<String> documents) {
        return List.of("nothing");
    }

    @Override
    public int[][] counts(List<String> documents, List<String> vocabulary) {
        return new int[1][1];
    }

    @Override
    public Bayes trainBayes(int[][] counts, int[] labels, double smoothing) {
        return new Bayes(new double[1], new double[1][1]);
    }

    @Override
    public double[][] logJoint(Bayes model, int[][] counts) {
        return new double[1][1];
    }

    @Override
    public double[][] posteriors(double[][] logJoint) {
        return new double[1][1];
    }

    @Override
    public int[] classify(double[][] scores) {
        return new int[1];
    }

    @Override
    public Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs) {
        return new Perceptron(new double[1], 0, new double[1], 0, new int[1]);
    }

    @Override
    public double[] margins(double[] weights, double bias, int[][] counts) {
        return new double[1];
    }

    @Override
    public Metrics evaluate(int[] predicted, int[] labels) {
        return new Metrics(-1, -1, -1, -1);
    }

    @Override
    public int[] predict(List<String> training, int[] labels, List<String> unseen) {
        return new int[0];
    }
}
