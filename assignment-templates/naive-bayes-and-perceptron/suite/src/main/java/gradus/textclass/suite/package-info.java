/// The checks of *Naive Bayes and the perceptron* and the texts that they draw.
@NullMarked
package gradus.textclass.suite;

import org.jspecify.annotations.NullMarked;
