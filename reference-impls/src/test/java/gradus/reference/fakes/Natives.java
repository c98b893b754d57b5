package gradus.reference.fakes;

import java.nio.file.Files;
import java.nio.file.Path;

/// Loads libtorch from the flat folder of the distribution, once for the whole test run.
public final class Natives {
    private static boolean loaded;

    private Natives() {}

    @SuppressWarnings("restricted") // loading a library is what this class is for
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        Path folder = Path.of(System.getProperty("gradus.natives", "dist/natives"))
                .toAbsolutePath()
                .normalize();
        Path bridge = folder.resolve("libjnitorch.so");
        if (!Files.isRegularFile(bridge)) {
            throw new IllegalStateException("no libtorch in " + folder + ": build the module reference-impls first");
        }
        System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
        System.load(folder.resolve("libjnijavacpp.so").toString());
        System.load(bridge.toString());
        loaded = true;
    }
}
