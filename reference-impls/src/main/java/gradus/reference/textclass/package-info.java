/// The reference of *Naive Bayes and the perceptron*, in plain Java; its mistakes are made from it.
@NullMarked
package gradus.reference.textclass;

import org.jspecify.annotations.NullMarked;
