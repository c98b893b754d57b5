/// Who did what to what, when and why: append-only and hash-chained.
@NullMarked
package gradus.server.audit;

import org.jspecify.annotations.NullMarked;
