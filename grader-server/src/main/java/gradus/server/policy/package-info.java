/// Lateness, extensions and the rule that turns a raw score into a final one, with the sentence that explains it;
/// pure.
@NullMarked
package gradus.server.policy;

import org.jspecify.annotations.NullMarked;
