/// The demo course of a fresh installation: people without real names, four assignments, deadlines from today on.
@NullMarked
package gradus.server.demo;

import org.jspecify.annotations.NullMarked;
