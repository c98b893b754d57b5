/// Named wrong implementations of *Character language model*, each the smallest change to the reference.
///
/// The suite asks them the questions that a student got wrong: one that answers the same is the diagnosis. Three of
/// them are as good as the reference and must lose nothing: `FusedBias`, `ClipWithoutEpsilon`, `GumbelSampling`.
@NullMarked
package gradus.charlstm.mistakes;

import org.jspecify.annotations.NullMarked;
