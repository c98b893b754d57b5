/// The two ways in which grading cannot go on: the input is unusable, or the platform failed. Verdicts are neither.
@NullMarked
package gradus.runner.fault;

import org.jspecify.annotations.NullMarked;
