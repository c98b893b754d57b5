/// Assignment bundles: what the build or a publication put into one folder, opened and checked.
@NullMarked
package gradus.runner.bundle;

import org.jspecify.annotations.NullMarked;
