package gradus.runner.attack;

import gradus.evidence.Evidence;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs the corpus: the controls first, then the attacks in two lanes with the correct control between them,
/// and the correct control again at the end.
public final class AttackRun {
    /// Two at a time: each lane mostly waits for a JVM to start, and an attack has a neighbour whose verdict it
    /// must not change.
    private static final int LANES = 2;

    private static final int CONTROL_EVERY = 20;

    /// What a control takes on a machine that has nothing else to do; on a busy one everything may take longer.
    private static final double USUAL_CONTROL_SECONDS = 3;

    private final Distribution distribution;
    private final Sandbox sandbox;
    private final Consumer<String> broken;

    /// @param broken hears at once of every case that did not hold
    public AttackRun(Distribution distribution, Sandbox sandbox, Consumer<String> broken) {
        this.distribution = distribution;
        this.sandbox = sandbox;
        this.broken = broken;
    }

    /// Runs the attacks whose group or folder begins like `chosen`, all of them when it is empty.
    public AttackReport run(String chosen) throws BadInput {
        long start = System.nanoTime();
        Corpus corpus = Corpus.of(distribution).only(chosen);
        List<Trial> attacks = new ArrayList<>();
        List<Trial> controls = new ArrayList<>();
        try (Decoys decoys = Decoys.create();
                Bundles bundles = new Bundles(distribution)) {
            Bench bench = new Bench(distribution, sandbox, corpus, decoys, bundles);
            Bench.Control correct = bench.control(corpus.correct());
            Bench.Control wrong = bench.control(corpus.wrong());
            controls.addAll(List.of(told(correct.trial()), told(wrong.trial())));
            Lanes lanes = new Lanes(bench, correct, wrong);
            for (Trial trial : lanes.run(corpus)) {
                (trial.attack().control() ? controls : attacks).add(trial);
            }
            controls.add(told(bench.control(corpus.correct()).trial()));
        }
        return new AttackReport(sandbox.name(), attacks, controls, (System.nanoTime() - start) / 1e9);
    }

    private Trial told(Trial trial) {
        if (!trial.held()) {
            broken.accept(trial.attack().name() + " was not held");
        }
        return trial;
    }

    /// Cases that run side by side.
    private final class Lanes {
        private final Bench bench;
        private final Evidence correct;
        private final Evidence wrong;
        private final double busy;

        Lanes(Bench bench, Bench.Control correct, Bench.Control wrong) {
            this.bench = bench;
            this.correct = correct.evidence();
            this.wrong = wrong.evidence();
            this.busy = LANES * Math.max(1, correct.trial().seconds() / USUAL_CONTROL_SECONDS);
        }

        List<Trial> run(Corpus corpus) {
            try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
                List<Future<Trial>> running = new ArrayList<>();
                for (AttackCase attack : corpus.attacks()) {
                    running.add(lanes.submit(() -> told(bench.attack(attack, without(attack), busy))));
                    if (running.size() % CONTROL_EVERY == 0) {
                        running.add(lanes.submit(
                                () -> told(bench.control(corpus.correct()).trial())));
                    }
                }
                return running.stream().map(Lanes::ended).toList();
            }
        }

        private Evidence without(AttackCase attack) {
            return attack.terms().with().contains("correct") ? correct : wrong;
        }

        private static Trial ended(Future<Trial> trial) {
            try {
                return trial.get();
            } catch (ExecutionException e) {
                throw new PlatformFault(PlatformFault.Code.INTERNAL, "a case broke off: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformFault(PlatformFault.Code.INTERNAL, "the run was interrupted", e);
            }
        }
    }
}
