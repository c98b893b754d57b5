/// Values that cross the line between your solution and the tests: arrays, data sets, training logs, the device.
///
/// Everything here is plain data. Nothing depends on a tensor library, so a solution may compute with Java arrays
/// or with libtorch and hands over the same values. Arrays inside these records are *not* copied: whoever creates
/// a record gives the arrays away, and whoever reads one must not change them.
@NullMarked
package gradus.api;

import org.jspecify.annotations.NullMarked;
