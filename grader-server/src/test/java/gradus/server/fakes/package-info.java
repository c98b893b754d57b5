/// What tests bring instead of the world: a database of their own, a clock they turn, people they make up.
@NullMarked
package gradus.server.fakes;

import org.jspecify.annotations.NullMarked;
