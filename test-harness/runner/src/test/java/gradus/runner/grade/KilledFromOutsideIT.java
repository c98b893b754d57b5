package gradus.runner.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.runner.Grading;
import gradus.runner.fault.PlatformFault;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that somebody else ended says nothing about the submission: the attempt is repeated, never scored.
class KilledFromOutsideIT {
    private static final Map<String, String> CORRECT = Map.of("solution/Solution.java", Grading.correct());

    @TempDir
    private Path folder;

    @Test
    void isOurFaultAndTheNextAttemptIsGraded() throws Exception {
        try (Grading grading = Grading.open(folder, Map.of())) {
            PlatformFault fault =
                    assertThrows(PlatformFault.class, () -> grading.grade(CORRECT, 7, new KillsAfterFirstCheck()));
            assertEquals(PlatformFault.Code.STUDENT_PROCESS, fault.code(), fault::getMessage);
            assertTrue(String.valueOf(fault.getMessage()).contains("killed from outside"), fault::getMessage);
            Evidence again = grading.grade(CORRECT);
            assertEquals(again.planned(), again.earned());
        }
    }

    /// Sends signal 9 to every student process below this JVM.
    private static final class KillsAfterFirstCheck implements GradeEvents {
        @Override
        public void planned(List<PlanEntry> checks) {}

        @Override
        public void loaded(String entry) {}

        @Override
        public void checked(int done, int planned, CheckResult result) {
            // Innermost first: the sandbox's own process only passes on how its program ended.
            ProcessHandle.current()
                    .descendants()
                    .sorted(Comparator.comparingLong(ProcessHandle::pid).reversed())
                    .filter(process -> process.children().findAny().isEmpty())
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
