/// Named wrong implementations of *Automatic differentiation from scratch*, each the smallest change to a
/// right one.
///
/// Three of them are as good as the reference and must lose nothing: `OtherOrder`, `SinglePrecision`,
/// `ForwardMode`.
@NullMarked
package gradus.autodiff.mistakes;

import org.jspecify.annotations.NullMarked;
