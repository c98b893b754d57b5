package gradus.reference.torch;

import org.bytedeco.javacpp.PointerScope;

/// The life of native memory: every tensor made inside the scope is freed when the scope closes.
///
/// Scopes nest. Open one around each training step, since a step leaves its whole graph behind, and one around each
/// method, for the tensors that outlive its steps.
public final class TensorScope implements AutoCloseable {
    private final PointerScope pointers;

    private TensorScope(PointerScope pointers) {
        this.pointers = pointers;
    }

    /// Opens a scope on this thread.
    ///
    /// @throws IllegalStateException on a virtual thread, where libtorch's thread-local state is not safe
    public static TensorScope open() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("libtorch needs a platform thread, this one is virtual");
        }
        return new TensorScope(new PointerScope());
    }

    @Override
    public void close() {
        pointers.close();
    }
}
