/// Finds copies among submissions, and says why. Nothing here compiles, loads or runs what students wrote.
///
/// The data pass through the packages in this order; each knows those before it:
///
/// - `primitive` → `source` (files as text, with a state) → `tokens` (javac's trees, reduced) → `fingerprint`
///   (what is a student's own) → `verify` (two against each other) → `index` (who might be alike) → `score` (one
///   number) → `explanation` (which lines, how rare) → `cohort` (the class as a whole)
/// - beside them `prose` (reports), `facts` (evidence that is no code) and `export`
/// - on top `measure`, `report`, `synthetic`, `worker` (all of it as a process, for a server), `command` and `bench`
///
/// A server needs these:
///
/// | what for | call |
/// |---|---|
/// | a push came in | `Fingerprints.of(sources, template)`, kept as `FingerprintBytes.write(fingerprint)` |
/// | the template, all its versions | `Template.of(versions)` |
/// | who is near it, in all years | `LineageIndex.open(folder, secret)`, then `add`, `query`, and `merge` at night |
/// | two of them | `Comparison.of(a, b, cohort.frequencies())`: likeness, suspicion, matches with lines |
/// | the class | `Cohort.of(members, partners).compare(progress)`: pairs; `Clusters.of(pairs, threshold)` |
/// | a match was expected | `BaseCode.of(fingerprint, file, first, last)`, then `cohort.without(expected)` |
/// | reports | `ReportText.ofPdf(id, bytes)`, `ProseComparison.of(a, b, sheet)` |
/// | evidence that is no code | `SharedFacts`, `Typos`, `Arrivals` |
///
/// Fingerprints, frequencies and pairs are values and may be shared between threads. A comparison runs on the
/// thread that asks for it; parsing starts one thread with a large stack and waits for it. A parser's memory is
/// that of fifty submissions, so a worker with a heap of 512 MB holds a class of some thousands.
@NullMarked
package gradus.similarity;

import org.jspecify.annotations.NullMarked;
