/// Holds one untrusted process.
@NullMarked
package gradus.sandbox;

import org.jspecify.annotations.NullMarked;
