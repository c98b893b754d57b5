/// Named wrong implementations of *Attention from scratch*, each the smallest change to a right one.
///
/// Three of them are as good as the reference and must lose nothing: `ScaledQueries`, `HeadByHead`,
/// `SinglePrecision`.
@NullMarked
package gradus.attention.mistakes;

import org.jspecify.annotations.NullMarked;
