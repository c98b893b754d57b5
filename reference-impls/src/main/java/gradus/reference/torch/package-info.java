/// What every libtorch reference needs: tensors on a device, shapes as checked calls, scopes of memory, seeds.
///
/// Everything here runs on platform threads only. libtorch keeps its gradient mode and more in thread-local
/// variables of the carrier thread, so a virtual thread that moves takes another thread's state; [TensorScope]
/// refuses to open there.
@NullMarked
package gradus.reference.torch;

import org.jspecify.annotations.NullMarked;
