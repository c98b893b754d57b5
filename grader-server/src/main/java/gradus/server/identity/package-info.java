/// People, their passwords, browser sessions and access tokens.
@NullMarked
package gradus.server.identity;

import org.jspecify.annotations.NullMarked;
