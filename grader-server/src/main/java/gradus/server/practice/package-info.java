/// Students at home: the Maven project that a repository begins with, and the small Maven repository that serves it.
@NullMarked
package gradus.server.practice;

import org.jspecify.annotations.NullMarked;
