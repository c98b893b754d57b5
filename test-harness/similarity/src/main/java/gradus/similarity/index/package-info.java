/// Finds who might be alike without comparing everyone with everyone.
///
/// Each fingerprint is looked up by some hundred keys: winnowed stretches of its tokens, its statements, and the
/// contents of its files. A posting is one long, 44 bits of key and 20 of submission, so an index is a sorted
/// array of longs. [gradus.similarity.index.Candidates] does this in memory for a class, and
/// [gradus.similarity.index.LineageIndex] on disk for all years of an assignment.
@NullMarked
package gradus.similarity.index;

import org.jspecify.annotations.NullMarked;
