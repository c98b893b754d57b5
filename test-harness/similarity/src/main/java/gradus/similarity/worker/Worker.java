package gradus.similarity.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/// Reads jobs, one line each, and carries out one at a time on a thread of its own, so that a line can stop the
/// job that runs. The end of the input ends the worker: it stops what runs at its next step.
public final class Worker {
    private final Orders orders;
    private final Events events;
    private final LinkedBlockingQueue<Optional<JobLine.Run>> waiting = new LinkedBlockingQueue<>();
    /// Jobs that run or wait, and whether somebody wants them stopped.
    private final Map<String, Boolean> stopWanted = new HashMap<>();
    private volatile boolean ended;

    /// @param folder where the caches lie; it is made with the first job
    /// @param out where events go, one line each
    public Worker(Path folder, PrintStream out) {
        this.orders = new Orders(folder);
        this.events = new Events(out);
    }

    /// Works until the input ends.
    public void work(InputStream in) throws IOException, InterruptedException {
        Thread thread = Thread.ofPlatform().name("similarity-jobs").start(this::carryOut);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                accept(JobLine.of(line));
            }
        } finally {
            ended = true;
            waiting.clear();
            waiting.add(Optional.empty());
        }
        thread.join();
        orders.close();
    }

    private void accept(JobLine line) {
        switch (line) {
            case JobLine.Run run -> add(run);
            case JobLine.Stop stop -> stop(stop.job());
            case JobLine.Unreadable unreadable ->
                events.fault(unreadable.job(), Fault.Code.BAD_JOB, unreadable.sentence());
        }
    }

    private void add(JobLine.Run run) {
        synchronized (stopWanted) {
            if (stopWanted.putIfAbsent(run.job(), false) != null) {
                events.fault(run.job(), Fault.Code.BAD_JOB, "There is a job of this name already.");
                return;
            }
        }
        waiting.add(Optional.of(run));
    }

    private void stop(String job) {
        synchronized (stopWanted) {
            stopWanted.computeIfPresent(job, (_, _) -> true);
        }
    }

    private boolean isStopped(String job) {
        synchronized (stopWanted) {
            return ended || stopWanted.getOrDefault(job, false);
        }
    }

    private void carryOut() {
        try {
            for (Optional<JobLine.Run> next = waiting.take(); next.isPresent(); next = waiting.take()) {
                carryOut(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(JobLine.Run run) throws InterruptedException {
        String job = run.job();
        Steps steps = new Steps((phase, done, of) -> events.progress(job, phase, done, of), () -> isStopped(job));
        Runnable answer = answer(run, steps);
        synchronized (stopWanted) {
            stopWanted.remove(job);
        }
        answer.run();
    }

    /// Does the job, and returns what there is to say about it: once it is said, its name may be used again.
    private Runnable answer(JobLine.Run run, Steps steps) throws InterruptedException {
        String job = run.job();
        try {
            steps.check();
            orders.carryOut(run, steps);
            return () -> events.done(job);
        } catch (Stopped e) {
            return () -> events.stopped(job);
        } catch (Fault e) {
            return () -> events.fault(job, e.code(), e.sentence());
        } catch (OutOfMemoryError e) {
            orders.forget();
            return () -> events.fault(
                    job,
                    Fault.Code.OUT_OF_MEMORY,
                    "The comparison needs more memory than "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB. Give the worker more with SIMILARITY_HEAP, for example 2g.");
        } catch (RuntimeException | StackOverflowError e) {
            // The root of a job: whatever went wrong, the sender hears of it and the next job gets its chance.
            e.printStackTrace(System.err);
            return () ->
                    events.fault(job, Fault.Code.INTERNAL, "A fault of the engine: " + e + ". Its log says where.");
        }
    }
}
