/// What one grading run observed, as values: verdicts, measurements, curves, diagnoses, and their versioned JSON.
@NullMarked
package gradus.evidence;

import org.jspecify.annotations.NullMarked;
