/// `assignment.yaml`: what an assignment is, read by the harness (tests, limits, mistakes) and the server (rubric,
/// handout).
@NullMarked
package gradus.manifest;

import org.jspecify.annotations.NullMarked;
