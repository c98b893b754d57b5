/// The reference of *Transformer for mathematics questions*, in the order of Vaswani et al., *Attention Is All
/// You Need*
/// (2017).
///
/// Attention is section 3.2, the layers and stacks in Network are 3.1 and 3.3 to 3.5, training is section 5.
/// Every box of
/// the paper's figure is a small method open for subclasses: each known mistake of the assignment overrides one.
@NullMarked
package gradus.reference.seq2seq;

import org.jspecify.annotations.NullMarked;
