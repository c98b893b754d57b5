/// Authoring: a new assignment from a shipped template, and the bundle that is made of an author's sources.
@NullMarked
package gradus.runner.author;

import org.jspecify.annotations.NullMarked;
