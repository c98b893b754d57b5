package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchNativesTest {
    @TempDir
    private Path folder;

    @Test
    void emptyFolderIsNamed() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> TorchNatives.load(folder));
        assertEquals("libtorch is not in " + folder + "; run ./gradus build", e.getMessage());
    }

    @Test
    void withoutNativesLibtorchIsNotThere() {
        SubmissionLoader loader = new SubmissionLoader(Map.of());
        ClassNotFoundException e =
                assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.bytedeco.pytorch.Tensor"));
        assertEquals("org.bytedeco.pytorch.Tensor: libtorch is not available to this assignment", e.getMessage());
    }
}
