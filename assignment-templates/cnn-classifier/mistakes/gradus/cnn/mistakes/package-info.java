/// Named wrong implementations of *CNN classifier*, each the smallest change to the reference.
///
/// The suite asks them the questions that a student got wrong: one that answers the same is the diagnosis.
/// Three of them are as good as the reference and must lose nothing: `ReluAfterPool`,
/// `DropoutAfterFlatten`, `ComputedConstants`.
@NullMarked
package gradus.cnn.mistakes;

import org.jspecify.annotations.NullMarked;
