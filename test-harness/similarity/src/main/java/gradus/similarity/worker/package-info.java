/// The engine as a process of its own, for a server: orders come in as lines of JSON, results go out as files.
///
/// [gradus.similarity.worker.Worker] reads the lines and carries out one order at a time. An order becomes a
/// [gradus.similarity.worker.Lineage] (fingerprints of all its submissions, from the cache where it has them), which
/// [gradus.similarity.worker.WholeClass] or [gradus.similarity.worker.Newcomers] compares, and
/// [gradus.similarity.worker.ResultFile] explains and writes down. Everything in the worker's folder is a cache: it is
/// written in one step, checked when it is read, and made anew when it is gone, damaged or of another engine.
@NullMarked
package gradus.similarity.worker;

import org.jspecify.annotations.NullMarked;
