/// The command line: `gradus similarity`.
@NullMarked
package gradus.similarity.command;

import org.jspecify.annotations.NullMarked;
