/// Submissions as folders, in the layout that other similarity tools read.
@NullMarked
package gradus.similarity.export;

import org.jspecify.annotations.NullMarked;
