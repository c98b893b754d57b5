package gradus.runner.attack;

import gradus.api.Device;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.runner.grade.GradeEvents;
import gradus.runner.grade.GradeRequest;
import gradus.runner.grade.Grader;
import gradus.runner.grade.Submission;
import gradus.runner.student.PrimedSessions;
import gradus.runner.student.StudentLauncher;
import gradus.sandbox.Sandbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Grades one case after the other with the real grader in the real sandbox, and looks around after each.
///
/// Every case gets processes of its own, all of which have to be gone when it ends.
record Bench(Distribution distribution, Sandbox sandbox, Corpus corpus, Decoys decoys, Bundles bundles) {
    private static final long SEED = 0x5eed;

    /// A control and what it earned.
    record Control(Trial trial, Evidence evidence) {}

    /// Grades a control, which must come out as its terms say, whatever ran before or runs beside it.
    Control control(AttackCase control) throws BadInput {
        long start = System.nanoTime();
        Evidence evidence = grade(control, new CountedSandbox(sandbox));
        List<String> problems = new ArrayList<>(Judgement.of(control.terms(), evidence, evidence));
        if (evidence.earned().toDouble() != control.terms().points()) {
            problems.add("the control earned " + evidence.earned() + " points, not "
                    + control.terms().points());
        }
        return new Control(new Trial(control, problems, seconds(start)), evidence);
    }

    /// Grades an attack and says what was not as it must be.
    ///
    /// @param control what becomes of the same submission without the attack
    /// @param busy how many times as long as usual everything takes on this machine now
    Trial attack(AttackCase attack, Evidence control, double busy) {
        long start = System.nanoTime();
        List<String> problems = new ArrayList<>();
        for (int time = 0; time < attack.terms().times(); time++) {
            problems.addAll(once(attack, control));
        }
        if (seconds(start) > attack.terms().seconds() * busy) {
            problems.add("it took " + Math.round(seconds(start)) + " s");
        }
        return new Trial(attack, problems, seconds(start));
    }

    private List<String> once(AttackCase attack, Evidence control) {
        Instant began = Instant.now();
        CountedSandbox counted = new CountedSandbox(sandbox);
        Surroundings before = surroundings();
        List<String> problems = new ArrayList<>(outcome(attack, control, counted));
        problems.addAll(ProcessTable.left(counted, began));
        problems.addAll(before.differences(surroundings()));
        return problems;
    }

    private List<String> outcome(AttackCase attack, Evidence control, CountedSandbox counted) {
        try {
            Evidence evidence = grade(attack, counted);
            List<String> problems = new ArrayList<>(Judgement.of(attack.terms(), evidence, control));
            problems.addAll(decoys.disturbed(EvidenceJson.write(evidence)));
            return problems;
        } catch (BadInput e) {
            String said = String.valueOf(e.getMessage());
            boolean expected = attack.terms().expect() == Expected.REJECT
                    && said.contains(attack.terms().message());
            return expected ? List.of() : List.of("it was refused: " + said);
        } catch (PlatformFault e) {
            // A student's act must never look like a fault of ours: a fault is retried, and so would the attack be.
            return List.of("platform fault " + e.code() + ": " + e.getMessage());
        }
    }

    private Evidence grade(AttackCase attack, CountedSandbox counted) throws BadInput {
        AssignmentBundle bundle = bundles.open(attack.terms());
        try (ScratchFolder scratch = new ScratchFolder();
                PrimedSessions sessions = new PrimedSessions(new StudentLauncher(distribution, counted))) {
            attack.write(corpus.common(), decoys.places(), scratch.path());
            Submission submission =
                    Submission.read(scratch.path(), bundle.manifest().limits());
            GradeRequest request = new GradeRequest(submission, bundle, SEED, new Device("cpu"));
            return new Grader(distribution, sessions).grade(request, GradeEvents.SILENT);
        }
    }

    private Surroundings surroundings() {
        return Surroundings.of(List.of(
                decoys.folder(),
                distribution.root().resolve("lib"),
                distribution.root().resolve("assignments")));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
