/// What students hand in: files as bytes, read as text, with a state and a reason for each.
@NullMarked
package gradus.similarity.source;

import org.jspecify.annotations.NullMarked;
