/// The embedded PostgreSQL: the program files, one data folder, and the server process that outlives no clean stop.
///
/// ## Theory of operation
/// PostgreSQL runs as its own process beside the JVM and listens on the loopback address only. Its data folder
/// names its process and port in `postmaster.pid`; when the JVM was killed (`kill -9`) that process lives on, and
/// the next start adopts it instead of fighting for the folder. A clean stop of the JVM stops it. PostgreSQL
/// refuses to run as root, so root starts it inside a user namespace where it is nobody.
@NullMarked
package gradus.server.database;

import org.jspecify.annotations.NullMarked;
