/// A class as a whole: who is compared with whom, the pairs that come out, their rank and their clusters.
///
/// [gradus.similarity.cohort.Cohort] is the way in: fingerprints with their authors become pairs with a suspicion.
/// [gradus.similarity.cohort.Comparison] explains one pair.
@NullMarked
package gradus.similarity.cohort;

import org.jspecify.annotations.NullMarked;
