package gradus.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Loads libtorch from a flat, read-only folder. JavaCPP's own loader wants a writable cache and copies 445 MB into it.
public final class TorchNatives {
    /// In this order, where present: nothing in libjnitorch names the CUDA libraries, so they have to come first.
    private static final List<String> LIBRARIES =
            List.of("libjnijavacpp.so", "libtorch_cuda.so", "libtorch_cuda_linalg.so", "libjnitorch.so");

    private static final ReentrantLock LOCK = new ReentrantLock();

    private static boolean loaded;

    private TorchNatives() {}

    /// Loads the libraries once per process; later calls do nothing.
    ///
    /// @param folder the folder `natives` of the distribution
    /// @throws IllegalStateException when the folder is incomplete or the machine cannot load the libraries
    public static void load(Path folder) {
        LOCK.lock();
        try {
            if (!loaded) {
                System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
                LIBRARIES.stream().map(folder::resolve).filter(Files::exists).forEach(TorchNatives::open);
                if (!Files.exists(folder.resolve("libjnitorch.so"))) {
                    throw new IllegalStateException("libtorch is not in " + folder + "; run ./gradus build");
                }
                loaded = true;
            }
        } finally {
            LOCK.unlock();
        }
    }

    @SuppressWarnings("restricted") // loading libtorch is what this class is for; the flag that allows it is set
    private static void open(Path library) {
        try {
            System.load(library.toString());
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException("libtorch cannot be loaded on this machine: " + e.getMessage(), e);
        }
    }
}
