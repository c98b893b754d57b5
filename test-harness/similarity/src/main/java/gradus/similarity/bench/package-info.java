/// What `bench/similarity` measures inside the engine: generated quality sets, the index at size, and the worst pairs.
@NullMarked
package gradus.similarity.bench;

import org.jspecify.annotations.NullMarked;
