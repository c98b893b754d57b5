package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PresetTest {
    @ParameterizedTest
    @EnumSource
    void everyPresetHasTheVersionOfTheBuild(Preset preset) {
        assertTrue(preset.version().matches("[0-9]+([.-][0-9]+)+"), preset.version());
    }

    @Test
    void thePresetsBelongToOneAnother() {
        String javacpp = Preset.JAVACPP.version();
        assertTrue(Preset.PYTORCH.version().endsWith("-" + javacpp));
        assertTrue(Preset.OPENBLAS.version().endsWith("-" + javacpp));
    }

    @Test
    void theNameIsThatOfMavenCentral() {
        assertEquals("pytorch", Preset.PYTORCH.artifact());
    }
}
