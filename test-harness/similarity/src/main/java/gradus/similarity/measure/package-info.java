/// How good the suspicion is, on pairs that somebody labelled.
@NullMarked
package gradus.similarity.measure;

import org.jspecify.annotations.NullMarked;
