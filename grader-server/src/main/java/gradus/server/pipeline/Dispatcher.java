package gradus.server.pipeline;

import gradus.server.execution.GradingSlots;
import gradus.server.execution.PlatformFault;
import gradus.server.queue.Doorbell;
import gradus.server.queue.Lease;
import gradus.server.queue.Leases;
import gradus.server.queue.UnfinishedJobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// One thread per grading slot that takes leases and has them graded, from start to stop of the server.
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final Leases leases;
    private final Doorbell bell;
    private final Grading grading;
    private final GradingSlots slots;
    private final UnfinishedJobs unfinished;
    private final WorkFolders folders;
    private final CurrentSheets sheets;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Dispatcher(
            Leases leases,
            Doorbell bell,
            Grading grading,
            GradingSlots slots,
            UnfinishedJobs unfinished,
            WorkFolders folders,
            CurrentSheets sheets) {
        this.leases = leases;
        this.bell = bell;
        this.grading = grading;
        this.slots = slots;
        this.unfinished = unfinished;
        this.folders = folders;
        this.sheets = sheets;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        stopping = false;
        recover();
        for (int i = 1; i <= slots.size(); i++) {
            threads.add(Thread.ofPlatform().name("slot-" + i).start(this::serve));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        slots.close();
        for (Thread thread : threads) {
            thread.join(STOP_WAIT);
        }
        threads.clear();
    }

    /// Queues what this node was grading when it ended without a word.
    void recover() {
        int jobs = unfinished.close(GradeRuns.JOB);
        int attempts = leases.reclaimOwn();
        if (jobs + attempts > 0) {
            LOG.infof("The server had ended while grading: %d jobs closed, %d attempts queued again", jobs, attempts);
        }
        try {
            folders.clear();
        } catch (IOException e) {
            LOG.warn("Old work folders cannot be removed; they only take space", e);
        }
    }

    private void serve() {
        warm();
        int faults = 0;
        try {
            while (!stopping) {
                Optional<Lease> lease = leases.take();
                if (lease.isEmpty()) {
                    bell.await(LOOK);
                } else if (grading.grade(lease.get(), () -> stopping)) {
                    faults = 0;
                } else {
                    faults++;
                    Thread.sleep(pause(faults));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warm() {
        try {
            slots.warm(sheets.bundles());
        } catch (PlatformFault e) {
            LOG.warnf("The harness cannot be started yet; attempts will wait. %s", e.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A harness that fails at once would burn through the queue: wait longer after each fault in a row.
    private static Duration pause(int faults) {
        Duration doubled = Duration.ofMillis(250L << Math.min(faults, 8));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
