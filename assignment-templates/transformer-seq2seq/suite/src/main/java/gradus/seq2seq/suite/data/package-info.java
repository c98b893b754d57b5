/// Questions and answers: generators for each kind, splits without overlap, relabelling, and a reader of files.
///
/// The kinds follow the public description of the *mathematics dataset* (Saxton et al., 2019) and are written
/// anew.
@NullMarked
package gradus.seq2seq.suite.data;

import org.jspecify.annotations.NullMarked;
