/// Grading is a function: submission, assignment version, seed and device in, evidence out.
@NullMarked
package gradus.runner.grade;

import org.jspecify.annotations.NullMarked;
