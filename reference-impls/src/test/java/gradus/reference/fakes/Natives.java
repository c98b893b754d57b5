package gradus.reference.fakes;

import gradus.host.TorchNatives;
import java.nio.file.Path;

/// Loads libtorch from the flat folder of the distribution, once for the whole test run.
public final class Natives {
    private Natives() {}

    public static void load() {
        TorchNatives.load(Path.of(System.getProperty("gradus.natives", "dist/natives"))
                .toAbsolutePath()
                .normalize());
    }
}
