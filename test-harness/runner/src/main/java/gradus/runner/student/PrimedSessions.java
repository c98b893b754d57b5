package gradus.runner.student;

import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.fault.PlatformFault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Student processes that were started ahead of need: JVM in the sandbox, compiler warm, waiting for sources.
///
/// Each serves one attempt and dies. At most one waits per assignment version; the next is started as soon as one is
/// taken and the attempt that took it is over, so that priming does not compete with grading for the cores.
public final class PrimedSessions implements AutoCloseable {
    /// A waiting process costs memory, and what it primed goes cold: it is replaced after this time.
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final StudentLauncher launcher;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ExecutorService priming = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("priming").daemon().factory());

    private record Waiting(AssignmentBundle bundle, CompletableFuture<StudentSession> session, long since) {}

    public PrimedSessions(StudentLauncher launcher) {
        this.launcher = launcher;
    }

    /// Starts a process for this assignment in the background, unless one is waiting already.
    public synchronized void prime(AssignmentBundle bundle) {
        discardStale();
        if (waiting.stream().noneMatch(w -> w.bundle() == bundle)) {
            CompletableFuture<StudentSession> session = CompletableFuture.supplyAsync(() -> start(bundle), priming);
            waiting.add(new Waiting(bundle, session, System.nanoTime()));
        }
    }

    /// Takes the waiting process of this assignment, or starts one now.
    ///
    /// @throws PlatformFault when none can be started
    StudentSession take(AssignmentBundle bundle) {
        CompletableFuture<StudentSession> primed = poll(bundle);
        try {
            StudentSession session = primed.join();
            if (session.alive()) {
                return session;
            }
            session.close();
        } catch (CompletionException e) {
            // A process that could not be primed is our fault, but the next one may start: try once more, in the open.
        }
        return start(bundle);
    }

    private synchronized CompletableFuture<StudentSession> poll(AssignmentBundle bundle) {
        discardStale();
        for (Waiting w : waiting) {
            if (w.bundle() == bundle) {
                waiting.remove(w);
                return w.session();
            }
        }
        return CompletableFuture.completedFuture(start(bundle));
    }

    private StudentSession start(AssignmentBundle bundle) {
        StudentSession session =
                new StudentSession(launcher.start(bundle), bundle.manifest().limits());
        session.awaitReady();
        return session;
    }

    private void discardStale() {
        long now = System.nanoTime();
        waiting.removeIf(w -> {
            boolean stale = now - w.since() > FRESH.toNanos();
            if (stale) {
                discard(w.session());
            }
            return stale;
        });
    }

    private static void discard(CompletableFuture<StudentSession> session) {
        try {
            session.join().close();
        } catch (CompletionException e) {
            // It never started, so there is nothing to end.
        }
    }

    @Override
    public synchronized void close() {
        waiting.forEach(w -> discard(w.session()));
        waiting.clear();
        priming.close();
    }
}
