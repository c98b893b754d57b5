/// The assignment *Transformer for mathematics questions*: the interface that a submission implements.
@NullMarked
package gradus.seq2seq;

import org.jspecify.annotations.NullMarked;
