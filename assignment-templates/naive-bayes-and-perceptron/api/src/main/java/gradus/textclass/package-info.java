/// The assignment *Naive Bayes and the perceptron*: the interface that a submission implements.
@NullMarked
package gradus.textclass;

import org.jspecify.annotations.NullMarked;
