/// What every feature stands on: time, secrets, hashes, problem details, and what all HTTP answers have in common.
@NullMarked
package gradus.server.platform;

import org.jspecify.annotations.NullMarked;
