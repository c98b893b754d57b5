/// Evidence beside the code: pure functions over facts that the server knows. Each returns what both share and how rare
/// it is; none of them judges.
@NullMarked
package gradus.similarity.facts;

import org.jspecify.annotations.NullMarked;
