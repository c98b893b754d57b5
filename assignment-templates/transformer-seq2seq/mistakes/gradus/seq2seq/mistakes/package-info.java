/// Named wrong implementations of *Transformer for mathematics questions*, each the smallest change to the
/// reference.
///
/// The suite asks them the questions that a student got wrong: one that answers the same is the diagnosis. Three
/// of
/// them are as good as the reference and must lose nothing: `NoTargetPadding`, `LogProbabilities`,
/// `WeightedByTokens`.
@NullMarked
package gradus.seq2seq.mistakes;

import org.jspecify.annotations.NullMarked;
