package gradus.textclass;

import java.util.List;

/// Two linear classifiers of texts: multinomial naive Bayes with smoothing, and the averaged perceptron.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | N | number of documents |
/// | J | number of words in the vocabulary |
/// | c | class, 0 or 1; the perceptron takes class 1 as +1 and class 0 as −1 |
///
/// The equations are those of McCallum and Nigam, *A comparison of event models for naive Bayes text
/// classification* (1998), for the multinomial model, and of Freund and Schapire, *Large margin
/// classification using
/// the perceptron algorithm* (1999), for the average.
///
/// No method changes the arrays that it is given.
public interface TextClassifiers {

    /// Lists the words of the documents in the order of their **first appearance**.
    ///
    /// A word is a longest run of letters (`Character.isLetter`), in lower case (`Locale.ROOT`).
    /// Everything else
    /// separates words.
    ///
    /// @return each word once
    List<String> vocabulary(List<String> documents);

    /// Counts how often each word of the vocabulary occurs in each document. Other words are skipped.
    ///
    /// @return N × J counts
    int[][] counts(List<String> documents, List<String> vocabulary);

    /// Learns multinomial naive Bayes.
    ///
    /// The prior of a class is its part of the documents, without smoothing. The likelihood of word j
    /// in class c is
    /// (n(c, j) + α) / (n(c) + α J), where n(c, j) is how often the word occurs in all documents of
    /// the class, n(c)
    /// is the sum of that over all words, and α is the smoothing. With α = 0 a word that never occurs has the
    /// logarithm −∞.
    ///
    /// @param counts N × J
    /// @param labels N classes; both occur
    /// @param smoothing α, at least 0
    Bayes trainBayes(int[][] counts, int[] labels, double smoothing);

    /// Computes log prior(c) + Σⱼ count(j) · log likelihood(c, j) for each document and class.
    ///
    /// A word that does not occur in the document contributes nothing, also when its logarithm is −∞.
    ///
    /// @return N × 2
    double[][] logJoint(Bayes model, int[][] counts);

    /// Computes the probabilities of the two classes from the logarithms of the joint probabilities.
    ///
    /// The logarithms may lie far below −1000; the result must not be 0 / 0. At most one of a row is −∞.
    ///
    /// @param logJoint N × 2
    /// @return N × 2; each row sums to 1
    double[][] posteriors(double[][] logJoint);

    /// Chooses the class with the larger number; **class 0 when they are equal**.
    ///
    /// @param scores N × 2
    int[] classify(double[][] scores);

    /// Learns a perceptron, starting with weights and bias 0.
    ///
    /// It goes `epochs` times through the documents **in the given order**. One step looks at one document:
    /// 1. its score is s = w · x + b; its sign y is +1 for class 1 and −1 for class 0;
    /// 2. it is a mistake when y · s ≤ 0, so a score of exactly 0 **is** a mistake;
    /// 3. after a mistake, and only then, w ← w + y x and b ← b + y;
    /// 4. the present w and b are added to the average, **in every step**, with or without a mistake.
    ///
    /// The average is **per step**: the sum over all N · epochs steps, divided by N · epochs. It is
    /// not the mean of
    /// the weights at the ends of the epochs.
    ///
    /// @param counts N × J
    /// @param epochs at least 1
    Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs);

    /// Computes the score w · x + b of each document.
    double[] margins(double[] weights, double bias, int[][] counts);

    /// Compares predicted with true classes; class 1 is the positive one.
    ///
    /// Precision is the part of the predicted 1 that is right, recall the part of the true 1 that is
    /// found, and F1 is
    /// their harmonic mean. A quotient with denominator 0 is 0.
    Metrics evaluate(int[] predicted, int[] labels);

    /// Classifies unseen documents with whatever you learn from the training documents: your best effort.
    ///
    /// @param training documents as drawn, with capitals and punctuation
    /// @param labels their classes
    /// @param unseen documents of the same kind
    /// @return the class of each unseen document
    int[] predict(List<String> training, int[] labels, List<String> unseen);

    /// What naive Bayes learns.
    ///
    /// @param logPrior 2 natural logarithms
    /// @param logLikelihood 2 × J natural logarithms
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Bayes(double[] logPrior, double[][] logLikelihood) {}

    /// What the perceptron learns.
    ///
    /// @param weights J numbers after the last step
    /// @param averageWeights J numbers, averaged over all steps
    /// @param mistakes the number of mistakes in each epoch
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Perceptron(double[] weights, double bias, double[] averageWeights, double averageBias, int[] mistakes) {}

    /// How good predictions are.
    record Metrics(double accuracy, double precision, double recall, double f1) {}
}
