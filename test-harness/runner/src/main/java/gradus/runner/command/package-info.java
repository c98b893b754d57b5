/// The command line: grade, check, serve.
@NullMarked
package gradus.runner.command;

import org.jspecify.annotations.NullMarked;
