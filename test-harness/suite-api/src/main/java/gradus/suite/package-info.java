/// What an author writes an assignment's tests with.
///
/// Theory of operation: somebody builds an [Exam] (student, reference, mistakes, seed) and binds it to
/// [Exam#CURRENT] around a run of the JUnit Platform. Each method with [Graded] gets a [Check] as its parameter,
/// asks the student and the reference the same questions through the assignment's interface, and throws
/// [CheckFailed] when the answers differ. What was measured stays in [Exam#records]. The student may be a proxy to
/// another process or, at home, an object in the same one ([LocalStudent]); a test cannot tell the difference.
@NullMarked
package gradus.suite;

import org.jspecify.annotations.NullMarked;
