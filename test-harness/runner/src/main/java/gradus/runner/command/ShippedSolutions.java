package gradus.runner.command;

import gradus.api.Device;
import gradus.evidence.Evidence;
import gradus.manifest.Mistake;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.SourceClosure;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Everything that an assignment ships as a solution, graded as if a student had handed it in.
///
/// @param device where it is graded
record ShippedSolutions(Harness harness, AssignmentBundle bundle, Device device) {
    private record Job(String name, Submission submission, long seed) {}

    /// Grades the reference with every seed from `seed` on, and starter and mistakes once; these take turns with
    /// the seeds. Says on standard error how far it is, because the larger assignments take minutes.
    ///
    /// @param atOnce how many are graded at the same time, each in a sandbox of its own
    Matrix graded(long seed, int seeds, int atOnce) throws BadInput {
        List<Evidence> evidence = grade(jobs(seed, seeds), atOnce);
        List<Matrix.Row> rows = new ArrayList<>();
        for (Mistake mistake : bundle.manifest().mistakes()) {
            rows.add(new Matrix.Row(mistake, evidence.get(seeds + 1 + rows.size())));
        }
        return new Matrix(bundle.manifest(), evidence.subList(0, seeds), evidence.get(seeds), rows);
    }

    private List<Job> jobs(long seed, int seeds) throws BadInput {
        SourceClosure sources = new SourceClosure(bundle.folder().resolve("sources"));
        Submission reference = Submission.of(sources.of(bundle.manifest().reference()));
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            jobs.add(new Job("reference, seed " + (seed + i), reference, seed + i));
        }
        jobs.add(new Job(
                "starter",
                Submission.read(
                        bundle.folder().resolve("starter"), bundle.manifest().limits()),
                seed));
        for (Mistake mistake : bundle.manifest().mistakes()) {
            Submission wrong = Submission.of(sources.of(mistake.type()));
            jobs.add(new Job(mistake.name(), wrong, seed + (jobs.size() - seeds - 1) % seeds));
        }
        return jobs;
    }

    private List<Evidence> grade(List<Job> jobs, int atOnce) {
        AtomicInteger done = new AtomicInteger();
        // Platform threads: libtorch keeps state of its own in each.
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Evidence>> running = jobs.stream()
                    .map(job -> threads.submit(() -> {
                        Evidence evidence = grade(job);
                        System.err.printf(
                                "%s: %d of %d graded, %s%n",
                                bundle.manifest().id(), done.incrementAndGet(), jobs.size(), job.name());
                        return evidence;
                    }))
                    .toList();
            List<Evidence> graded = new ArrayList<>();
            for (Future<Evidence> one : running) {
                graded.add(result(one));
            }
            return graded;
        }
    }

    private Evidence grade(Job job) {
        harness.primed().prime(bundle);
        return harness.grader()
                .grade(new GradeRequest(job.submission(), bundle, job.seed(), device), GradeEvents.SILENT);
    }

    private static Evidence result(Future<Evidence> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PlatformFault fault) {
                throw fault;
            }
            throw new PlatformFault(
                    PlatformFault.Code.INTERNAL, "grading a shipped solution broke: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFault(PlatformFault.Code.INTERNAL, "the check was interrupted", e);
        }
    }
}
