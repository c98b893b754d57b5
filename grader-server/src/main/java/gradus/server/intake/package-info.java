/// How files become a submission: git push, web upload and API, with one set of rules and a sentence per refusal.
///
/// Theory of operation. Each channel reads names before bytes: a reader ([ZipUpload], [GitTree], or a plain
/// list of uploaded files) offers every name to the [Admission], which counts it, checks it and says whether
/// its bytes are wanted; only then are bytes inflated or loaded, never more than the room that the admission
/// has left. What passed is frozen as a snapshot and entered as a row; the student gets a receipt after both
/// are durable. Nothing of a submission is ever checked out, executed or unpacked to disk here.
@NullMarked
package gradus.server.intake;

import org.jspecify.annotations.NullMarked;
