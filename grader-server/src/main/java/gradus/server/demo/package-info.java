/// The demo course that `./gradus up` starts with: people, sheets, deadlines, and three real submissions.
@NullMarked
package gradus.server.demo;

import org.jspecify.annotations.NullMarked;
