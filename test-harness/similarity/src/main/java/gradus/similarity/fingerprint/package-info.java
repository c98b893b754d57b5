/// From tokens to a fingerprint: what is the student's own in a submission, in a few kilobytes.
///
/// [gradus.similarity.fingerprint.Template] decides what counts as base code: files with the template's bytes, units
/// that a diff against the template finds unchanged, and longer stretches of the template's tokens anywhere else.
/// [gradus.similarity.fingerprint.Fingerprints] is the way in, and [gradus.similarity.fingerprint.FingerprintBytes] the
/// form that is stored.
@NullMarked
package gradus.similarity.fingerprint;

import org.jspecify.annotations.NullMarked;
