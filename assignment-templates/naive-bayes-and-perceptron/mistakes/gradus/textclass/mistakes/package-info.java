/// Named wrong implementations of *Naive Bayes and the perceptron*, each the smallest change to a right one.
///
/// Three of them are as good as the reference and must lose nothing: `LazyAverage`, `PerceptronPredicts`,
/// `SinglePrecision`.
@NullMarked
package gradus.textclass.mistakes;

import org.jspecify.annotations.NullMarked;
