/// Cohorts from a seed: programs that several people could have written for one sheet, a template that they share, and
/// copies in disguise. Benchmarks and tests measure with them; the same seed gives the same sources everywhere.
@NullMarked
package gradus.similarity.synthetic;

import org.jspecify.annotations.NullMarked;
