package gradus.server.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.similarity.WorkerFault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The worker's process from the outside, with shell scripts that behave as no worker should.
class WorkerTest {
    private static final String ANSWER = "read l; echo '{\"job\":\"1\",\"event\":\"done\"}'; ";

    @TempDir
    Path folder;

    private final List<Worker> started = new ArrayList<>();

    private record Config(Optional<List<String>> command, Duration limit) implements SimilarityConfig {
        @Override
        public boolean automatic() {
            return false;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }
    }

    private Worker worker(String script, Duration limit) {
        Worker worker = new Worker(new Config(Optional.of(List.of("/bin/sh", "-c", script)), limit), folder, folder);
        started.add(worker);
        return worker;
    }

    private Worker worker(String script) {
        return worker(script, Duration.ofSeconds(30));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        started.forEach(Worker::close);
    }

    private WorkerOrder order(String job) {
        return new WorkerOrder(job, false, folder.resolve("order"), folder.resolve("result"));
    }

    private boolean carriedOut(Worker worker) throws WorkerFault, InterruptedException {
        return worker.carryOut(order("1"), () -> false, _ -> {});
    }

    private WorkerFault fault(Worker worker) {
        WorkerFault fault = assertThrows(WorkerFault.class, () -> carriedOut(worker));
        assertTrue(fault.sentence().contains("Nothing is lost"), fault.sentence());
        return fault;
    }

    @Test
    void oneProcessCarriesOutOneOrderAfterTheOther() throws Exception {
        Worker worker = worker(ANSWER + ANSWER + "read l");
        assertTrue(carriedOut(worker));
        long pid = worker.pid().orElseThrow();
        assertTrue(carriedOut(worker));
        assertEquals(pid, worker.pid().orElseThrow());
    }

    @Test
    void stepsArePassedOnAndLinesAboutOtherOrdersAreNot() throws Exception {
        Worker worker = worker("read l; echo '{\"job\":\"0\",\"event\":\"stopped\"}';"
                + " echo '{\"job\":\"1\",\"event\":\"progress\",\"phase\":\"reading\",\"done\":1,\"of\":2}';"
                + " echo '{\"job\":\"1\",\"event\":\"done\"}'; read l");
        List<WorkerEvent.Progress> steps = new ArrayList<>();
        assertTrue(worker.carryOut(order("1"), () -> false, steps::add));
        assertEquals(List.of(new WorkerEvent.Progress("1", "reading", 1, 2)), steps);
    }

    @Test
    void oneThatDiesIsNamedAndReplaced() throws Exception {
        Worker worker = worker("if [ -e '" + folder + "/once' ]; then " + ANSWER + "read l; else : > '" + folder
                + "/once'; read l; echo 'no heap left' >&2; exit 3; fi");
        WorkerFault fault = fault(worker);
        assertEquals(Kind.BROKEN, fault.kind());
        assertTrue(fault.sentence().contains("Exit code 3. Its last words: no heap left"), fault.sentence());
        assertTrue(carriedOut(worker));
    }

    @Test
    void oneThatTakesTooLongIsKilled() {
        Worker worker = worker("read l; read more", Duration.ofMillis(300));
        assertEquals(Kind.BROKEN, fault(worker).kind());
        assertTrue(worker.pid().isEmpty());
    }

    @Test
    void oneThatSpeaksNonsenseIsKilled() {
        Worker worker = worker("read l; echo hello; read l");
        assertTrue(fault(worker).sentence().contains("a line that is no event: hello"));
        assertTrue(worker.pid().isEmpty());
    }

    @Test
    void oneThatSaysItselfWhatWentWrongLivesOn() throws Exception {
        Worker worker = worker("read l; echo '{\"job\":\"1\",\"event\":\"fault\",\"code\":\"NO_FILE\","
                + "\"message\":\"a blob is missing\"}'; " + ANSWER + "read l");
        WorkerFault fault = fault(worker);
        assertEquals(Kind.REPORTED, fault.kind());
        assertTrue(fault.sentence().contains("a blob is missing (NO_FILE)"), fault.sentence());
        long pid = worker.pid().orElseThrow();
        assertTrue(carriedOut(worker));
        assertEquals(pid, worker.pid().orElseThrow());
    }

    @Test
    void oneThatCannotBeStartedIsNobodysFault() {
        Worker worker = new Worker(new Config(Optional.empty(), Duration.ofSeconds(5)), folder.resolve("no"), folder);
        started.add(worker);
        assertEquals(Kind.NOT_STARTED, fault(worker).kind());
    }

    @Test
    void anOrderIsStoppedAtItsNextStep() throws Exception {
        Worker worker = worker("read l; echo '{\"job\":\"1\",\"event\":\"progress\",\"phase\":\"reading\",\"done\":0,"
                + "\"of\":1}'; read stop; echo '{\"job\":\"1\",\"event\":\"stopped\"}'; read l");
        CountDownLatch begun = new CountDownLatch(1);
        Thread stopper = Thread.ofVirtual().start(() -> {
            try {
                begun.await();
                worker.stop("another");
                worker.stop("1");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        assertFalse(worker.carryOut(order("1"), () -> false, _ -> begun.countDown()));
        stopper.join();
    }

    @Test
    void anOrderThatWasStoppedBeforeItsTurnEndsAtOnce() throws Exception {
        Worker worker = worker("read l; read stop; echo '{\"job\":\"1\",\"event\":\"stopped\"}'; read l");
        assertFalse(worker.carryOut(order("1"), () -> true, _ -> {}));
    }

    @Test
    void aClosedOneLeavesNoProcessAndTakesNoOrder() throws Exception {
        Worker worker = worker(ANSWER + "read l");
        assertTrue(carriedOut(worker));
        ProcessHandle process = ProcessHandle.of(worker.pid().orElseThrow()).orElseThrow();
        worker.close();
        process.onExit().join();
        assertEquals(Kind.NOT_STARTED, fault(worker).kind());
        worker.open();
        assertTrue(carriedOut(worker));
    }

    /// As when the server is killed: nobody is left to end the process, and its input ends.
    @Test
    void theRealWorkerEndsWhenItsInputDoes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "gradus.similarity.command.Main",
                        "worker",
                        "--folder",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertEquals(0, process.waitFor());
    }
}
