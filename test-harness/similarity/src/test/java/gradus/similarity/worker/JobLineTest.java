package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobLineTest {
    @Test
    void jobsAndStopsAreRead() {
        assertEquals(
                new JobLine.Run("7", JobLine.Kind.COMPARE, Path.of("/o"), Path.of("/r")),
                JobLine.of("{\"job\":\"7\",\"do\":\"compare\",\"order\":\"/o\",\"result\":\"/r\"}"));
        assertEquals(
                new JobLine.Run("8", JobLine.Kind.ARRIVE, Path.of("/o"), Path.of("/r")),
                JobLine.of("{\"do\":\"arrive\",\"job\":8,\"order\":\"/o\",\"result\":\"/r\",\"more\":[1]}"));
        assertEquals(new JobLine.Stop("7"), JobLine.of("{\"job\":\"7\",\"do\":\"stop\"}"));
    }

    @Test
    void whatIsNoJobKeepsItsNameAndSaysWhy() {
        assertEquals("7", JobLine.of("{\"job\":\"7\",\"do\":\"compare\"}").job());
        assertEquals("", JobLine.of("{\"do\":\"stop\"}").job());
        for (String line : List.of("", "null", "7", "{", "\u0000", "{\"job\":\"7\",\"do\":\"eat\"}")) {
            assertTrue(
                    JobLine.of(line) instanceof JobLine.Unreadable unreadable
                            && unreadable.sentence().length() > 10,
                    line);
        }
    }

    @Test
    void eventsAreOneLineEachWhateverTheySay() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Events events = new Events(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        events.progress("1", "reading", 3, 7);
        events.done("1");
        events.stopped("a\"b\n");
        events.fault("2", Fault.Code.INTERNAL, "two\nlines and \u2028 more");
        List<String> lines = List.of(bytes.toString(StandardCharsets.UTF_8).split("\n", -1));
        assertEquals(
                List.of(
                        "{\"job\":\"1\",\"event\":\"progress\",\"phase\":\"reading\",\"done\":3,\"of\":7}",
                        "{\"job\":\"1\",\"event\":\"done\"}",
                        "{\"job\":\"a\\\"b\\n\",\"event\":\"stopped\"}"),
                lines.subList(0, 3));
        assertEquals(5, lines.size());
    }

    @Test
    void threadsDoNotWriteIntoEachOthersLines() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Events events = new Events(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String job = "job" + i;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 500; k++) {
                    events.progress(job, "reading", k, 500);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2000, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("{") && line.endsWith("}")));
    }
}
