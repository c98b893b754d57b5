package gradus.runner.student;

import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.fault.PlatformFault;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Student processes that were started ahead of need: JVM in the sandbox, compiler warm, libtorch loaded where the
/// assignment has it, waiting for sources. Each serves one attempt and dies.
///
/// How many wait follows from the cores, from the memory ([IdleMemory]) and from how attempts come ([WarmPool]): at
/// least one for each assignment version that was asked for, as far as there is memory; more when attempts queue
/// or a suite asks for a second process; at most one per core, and two on a single core.
public final class PrimedSessions implements AutoCloseable {
    private final StudentLauncher launcher;
    private final WarmPool<AssignmentBundle, StudentSession> pool;

    public PrimedSessions(StudentLauncher launcher) {
        this.launcher = launcher;
        this.pool = new WarmPool<>(
                new Priming(),
                new IdleMemory(),
                (later, earlier) ->
                        later.manifest().id().equals(earlier.manifest().id())
                                && !later.hash().equals(earlier.hash()),
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                InstantSource.system());
        pool.start();
    }

    /// Starts a process for this assignment in the background, unless one is waiting already.
    public void prime(AssignmentBundle bundle) {
        pool.want(bundle);
    }

    /// Ends what waits for this assignment, which will not be graded again.
    public void release(AssignmentBundle bundle) {
        pool.release(bundle);
    }

    /// How many processes wait for this assignment.
    public int waiting(AssignmentBundle bundle) {
        return pool.waiting(bundle);
    }

    /// Says that an attempt runs: until it is over no process is primed, because priming competes for the cores.
    void attemptBegins() {
        pool.busy();
    }

    void attemptEnds() {
        pool.idle();
    }

    /// Takes the waiting process of this assignment, or starts one now, which does not warm up first: what is
    /// warmed pays only when it is done ahead.
    ///
    /// @throws PlatformFault when none can be started
    StudentSession take(AssignmentBundle bundle) {
        return pool.take(bundle).orElseGet(() -> start(bundle, StudentLauncher.Start.COLD));
    }

    private StudentSession start(AssignmentBundle bundle, StudentLauncher.Start start) {
        StudentSession session = begun(bundle, start);
        session.awaitReady();
        return session;
    }

    private StudentSession begun(AssignmentBundle bundle, StudentLauncher.Start start) {
        return new StudentSession(
                launcher.start(bundle, start), bundle.manifest().limits());
    }

    /// Priming takes a second or more; a grading process that ends does not wait for it.
    private final class Priming implements WarmPool.Making<AssignmentBundle, StudentSession> {
        private @Nullable StudentSession running;
        private boolean aborted;

        @Override
        public StudentSession make(AssignmentBundle bundle) {
            StudentSession session = begun(bundle, StudentLauncher.Start.PRIMED);
            synchronized (this) {
                running = session;
                if (aborted) {
                    session.close();
                }
            }
            session.awaitReady();
            return session;
        }

        @Override
        public synchronized void abort() {
            aborted = true;
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
