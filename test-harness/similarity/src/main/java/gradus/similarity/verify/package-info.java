/// Holds two fingerprints against each other: canonical tiling, bags of statements, shapes, words and comments, each
/// weighted by how rare its keys are. No pair costs more than its budget of steps, whatever the input.
@NullMarked
package gradus.similarity.verify;

import org.jspecify.annotations.NullMarked;
