package gradus.server.similarity;

import gradus.server.similarity.Orders.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run of the job `similarity`: what it is about, and what its steps have found so far.
final class ActiveRun {
    /// What the worker found about a scope.
    record Found(Scope scope, ResultFile result) {}

    private final UUID id;
    private final UUID assignment;
    private final List<Found> found = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Scope everybody;
    private volatile @Nullable String failure;
    private volatile boolean stopping;
    private volatile boolean published;

    ActiveRun(UUID id, UUID assignment) {
        this.id = id;
        this.assignment = assignment;
    }

    UUID id() {
        return id;
    }

    UUID assignment() {
        return assignment;
    }

    Scope everybody() {
        Scope read = everybody;
        if (read == null) {
            throw new IllegalStateException("the step read has not run");
        }
        return read;
    }

    void everybody(Scope read) {
        everybody = read;
    }

    List<Found> found() {
        return found;
    }

    void found(Scope scope, ResultFile result) {
        found.add(new Found(scope, result));
    }

    void failed(String why) {
        failure = why;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    void publish() {
        published = true;
    }

    boolean published() {
        return published;
    }

    void end() {
        end.countDown();
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        return end.await(seconds, TimeUnit.SECONDS);
    }
}
