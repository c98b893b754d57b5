/// Growable arrays of primitives, and the hash that every fingerprint is made of.
@NullMarked
package gradus.similarity.primitive;

import org.jspecify.annotations.NullMarked;
