/// Named wrong implementations of *Polynomial regression*, each the smallest change to a right one.
///
/// The suite asks them the questions that a student got wrong: one that answers the same is the diagnosis. Four of
/// them are as good as the reference and must lose nothing: `Horner`, `SinglePrecision`, `OtherOrder`,
/// `BestCoefficients`.
@NullMarked
package gradus.polynomial.mistakes;

import org.jspecify.annotations.NullMarked;
