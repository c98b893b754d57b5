package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.cohort.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final List<String> lines = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Steps steps = new Steps((phase, done, of) -> lines.add(phase + " " + done + "/" + of), stopped::get);

    @Test
    void aPhaseSendsFewLinesHoweverManyStepsItHas() throws Stopped {
        for (int i = 0; i <= 100_000; i++) {
            steps.at(Steps.Phase.READING, i, 100_000);
        }
        assertEquals(51, lines.size());
        assertEquals("reading 0/100000", lines.getFirst());
        assertEquals("reading 100000/100000", lines.getLast());
    }

    @Test
    void anEmptyPhaseIsDone() throws Stopped {
        steps.at(Steps.Phase.READING, 0, 0);
        steps.at(Steps.Phase.EXPLAINING, 0, 0);
        assertEquals(List.of("reading 0/0", "explaining 0/0"), lines);
    }

    @Test
    void everyStepMayBeTheLast() throws Stopped {
        steps.at(Steps.Phase.READING, 0, 10);
        stopped.set(true);
        assertThrows(Stopped.class, () -> steps.at(Steps.Phase.READING, 1, 10));
        assertThrows(Stopped.class, steps::check);
        assertFalse(steps.comparing(10, false).at(1, 10));
    }

    @Test
    void searchingAndComparingAreOnePhaseThatNeverGoesBack() {
        Progress progress = steps.comparing(1000, true);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < 500; i += 16) {
                assertTrue(progress.at(i, 500));
            }
        }
        int last = -1;
        for (String line : lines) {
            int done = Integer.parseInt(line.substring(line.indexOf(' ') + 1, line.indexOf('/')));
            assertTrue(done > last && done <= 1000, line);
            last = done;
        }
        assertTrue(last > 900, () -> lines.toString());
    }
}
