/// Live events of running attempts, for browsers and for a waiting `git push`.
///
/// Events live in memory only: they are worth something while somebody watches. Whoever comes later, or after a
/// restart of the server, reads the state from the attempt's rows.
@NullMarked
package gradus.server.progress;

import org.jspecify.annotations.NullMarked;
