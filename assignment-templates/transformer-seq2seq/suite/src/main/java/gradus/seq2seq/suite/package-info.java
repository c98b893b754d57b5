/// The checks of *Transformer for mathematics questions*.
@NullMarked
package gradus.seq2seq.suite;

import org.jspecify.annotations.NullMarked;
