package gradus.server.similarity;

import gradus.server.queue.UnfinishedJobs;
import gradus.server.submission.SubmissionReceived;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Two threads from start to stop of the server: one compares what comes in, the other whole classes.
@ApplicationScoped
class Comparing {
    private static final Logger LOG = Logger.getLogger(Comparing.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    private static final String OUR_FAULT =
            "The comparison failed for a reason of the server's own, which its log names. Nothing is lost: compare again.";

    private final SimilarityConfig config;
    private final Arrivals arrivals;
    private final Lineages lineages;
    private final Runs runs;
    private final ActiveRuns active;
    private final Worker worker;
    private final Comparer comparer;
    private final UnfinishedJobs unfinished;
    private final BlockingQueue<SubmissionReceived> arrived = new LinkedBlockingQueue<>();
    private final BlockingQueue<UUID> begun = new LinkedBlockingQueue<>();
    private final Due due;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Comparing(
            SimilarityConfig config,
            Arrivals arrivals,
            Lineages lineages,
            Runs runs,
            ActiveRuns active,
            Worker worker,
            Comparer comparer,
            UnfinishedJobs unfinished) {
        this.config = config;
        this.arrivals = arrivals;
        this.lineages = lineages;
        this.runs = runs;
        this.active = active;
        this.worker = worker;
        this.comparer = comparer;
        this.unfinished = unfinished;
        this.due = new Due(config.pause());
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        stopping = false;
        worker.open();
        try {
            comparer.clear();
        } catch (IOException e) {
            LOG.warn("Old orders cannot be removed; they only take space", e);
        }
        recover();
        threads.add(Thread.ofPlatform().name("similarity-arrivals").start(this::serveArrivals));
        threads.add(Thread.ofPlatform().name("similarity-classes").start(this::serveClasses));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        worker.close();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(STOP_WAIT);
        }
        threads.clear();
        arrived.clear();
        begun.clear();
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubmissionReceived submission) {
        if (config.automatic()) {
            arrived.add(submission);
        }
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunBegun run) {
        begun.add(run.run());
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComparisonDue changed) {
        due.put(changed.assignment());
    }

    /// Ends what was cut off when this server was killed, and makes up for what it had not come to.
    void recover() {
        unfinished.close(ActiveRuns.JOB);
        Set<UUID> again = new LinkedHashSet<>(runs.closeCutOff());
        if (config.automatic()) {
            runs.behind()
                    .forEach(assignment -> lineages.missing(assignment)
                            .forEach(submission -> arrived.add(new SubmissionReceived(submission, assignment))));
            again.addAll(runs.due());
        }
        again.forEach(due::put);
    }

    private void serveArrivals() {
        try {
            while (!stopping) {
                List<SubmissionReceived> burst = new ArrayList<>(List.of(arrived.take()));
                arrived.drainTo(burst);
                Map<UUID, List<UUID>> byAssignment = burst.stream()
                        .collect(Collectors.groupingBy(
                                SubmissionReceived::assignment,
                                Collectors.mapping(SubmissionReceived::submission, Collectors.toList())));
                for (Map.Entry<UUID, List<UUID>> entry : byAssignment.entrySet()) {
                    arrive(entry.getKey(), entry.getValue());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrive(UUID assignment, List<UUID> submissions) throws InterruptedException {
        try {
            if (arrivals.compare(assignment, submissions)) {
                due.put(assignment);
            }
        } catch (RuntimeException e) {
            // The database may be gone for a moment: the thread has to live on.
            LOG.error("New submissions were not compared; the next comparison of the class makes up for it", e);
        }
    }

    private void serveClasses() {
        try {
            while (!stopping) {
                serveClass(Optional.ofNullable(begun.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS)));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveClass(Optional<UUID> run) throws InterruptedException {
        try {
            if (run.isPresent()) {
                carryOut(run.get());
            } else {
                due.take().ifPresent(this::begin);
            }
        } catch (RuntimeException e) {
            LOG.error("A class was not compared; the next submission or \"Compare again\" makes up for it", e);
        }
    }

    private void begin(UUID assignment) {
        if (runs.begin(assignment, "Works came in or were judged anew.").isEmpty()) {
            due.put(assignment);
        }
    }

    private void carryOut(UUID id) throws InterruptedException {
        Optional<ComparisonRun> row = runs.byId(id).filter(run -> run.state == RunState.RUNNING);
        if (row.isEmpty()) {
            return;
        }
        ActiveRun run = new ActiveRun(id, row.get().assignmentId);
        try {
            active.start(run);
            if (!run.awaitEnd(config.limit().toSeconds() * 3)) {
                run.failed("The comparison never ended. Compare again; if that happens twice, restart the server.");
            }
        } catch (BatchRuntimeException e) {
            LOG.error("The job of a comparison cannot be started", e);
        } finally {
            active.close(run);
            end(run);
        }
    }

    private void end(ActiveRun run) {
        if (run.published() || stopping) {
            return; // what a stopping server leaves open is closed and done again at its next start
        }
        if (run.stopping() && run.failure().isEmpty()) {
            runs.end(run.id(), RunState.STOPPED, null);
        } else {
            runs.end(run.id(), RunState.FAILED, run.failure().orElse(OUR_FAULT));
        }
    }
}
