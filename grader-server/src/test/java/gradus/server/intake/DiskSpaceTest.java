package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.platform.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    Path home;

    @Test
    void thereIsRoomAboveTheReserve() {
        assertDoesNotThrow(() -> new DiskSpace(home, 1).require());
    }

    @Test
    void belowTheReserveNothingIsTakenAndTheStudentIsToldWhatToDo() {
        Problem full = assertThrows(Problem.class, () -> new DiskSpace(home, Long.MAX_VALUE).require());
        assertEquals(507, full.status());
        assertTrue(String.valueOf(full.getMessage()).contains("Nothing of this was kept: hand in again later"));
    }

    @Test
    void dataFolderThatIsGoneIsNamed() {
        Problem gone = assertThrows(Problem.class, () -> new DiskSpace(home.resolve("gone"), 1).require());
        assertTrue(String.valueOf(gone.getMessage()).contains("gone"), gone.getMessage());
    }

    @Test
    void failureInTheMiddleSaysWhy() {
        Problem failed = DiskSpace.failed(new IOException("No space left on device"));
        assertTrue(String.valueOf(failed.getMessage()).contains("(No space left on device)"), failed.getMessage());
    }
}
