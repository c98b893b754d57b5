package gradus.runner.grade;

import gradus.api.Device;
import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Evidence;
import gradus.evidence.Outcome;
import gradus.evidence.Subject;
import gradus.evidence.Verdict;
import gradus.host.TorchNatives;
import gradus.manifest.Mistake;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.PlatformFault;
import gradus.runner.student.PrimedSessions;
import gradus.runner.student.Student;
import gradus.suite.Exam;
import gradus.suite.Instances;
import java.util.HexFormat;
import java.util.List;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// `grade(submission, assignment version, seed, device) → evidence`.
public final class Grader {
    private final Distribution distribution;
    private final PrimedSessions primed;

    public Grader(Distribution distribution, PrimedSessions primed) {
        this.distribution = distribution;
        this.primed = primed;
    }

    /// Grades one submission.
    ///
    /// @throws PlatformFault when the run says nothing about the submission and has to be repeated
    public Evidence grade(GradeRequest request, GradeEvents events) {
        AssignmentBundle bundle = request.assignment();
        loadNatives(bundle);
        Launcher launcher = launcher();
        TestPlan tests = launcher.discover(Plan.request(bundle));
        Plan plan = Plan.of(tests);
        events.planned(plan.checks());
        try (Student student = new Student(
                primed, bundle, request.device(), request.submission().sources())) {
            Outcome outcome = student.open();
            Results results = new Results(plan, events);
            switch (outcome) {
                case Outcome.Ran(String entry) -> {
                    events.loaded(entry);
                    run(launcher, tests, exam(request, student), results);
                }
                case Outcome.CompileFailed failed -> results.nothingRan(NothingRan.because(failed));
                case Outcome.NotLoaded failed -> results.nothingRan(NothingRan.because(failed));
            }
            return evidence(request, outcome, results, student);
        }
    }

    /// libtorch is loaded once per process, before the first reference needs it.
    private void loadNatives(AssignmentBundle bundle) {
        if (bundle.manifest().usesTorch()) {
            TorchNatives.load(distribution.natives());
        }
    }

    /// A launcher that ignores service files: listeners and extensions are exactly the ones given here.
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new org.junit.jupiter.engine.JupiterTestEngine())
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    private static void run(Launcher launcher, TestPlan tests, Exam<?> exam, Results results) {
        results.of(exam);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            ScopedValue.where(Exam.CURRENT, exam)
                    .run(() -> launcher.execute(LauncherExecutionRequestBuilder.request(tests)
                            .listeners(results)
                            .cancellationToken(results.stop())
                            .build()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Exam<Object> exam(GradeRequest request, Student student) {
        AssignmentBundle bundle = request.assignment();
        List<Exam.Variant<Object>> variants = bundle.manifest().mistakes().stream()
                .filter(mistake -> !mistake.equivalent())
                .map(mistake -> variant(bundle, mistake, request.device()))
                .toList();
        Object reference = create(bundle.type(bundle.manifest().reference()), request.device());
        Exam.Conditions conditions = new Exam.Conditions(request.seed(), request.device(), bundle.tier());
        return new Exam<>(student.proxy(), reference, variants, conditions, student);
    }

    private static Exam.Variant<Object> variant(AssignmentBundle bundle, Mistake mistake, Device device) {
        return new Exam.Variant<>(
                mistake.name(),
                () -> create(bundle.type(mistake.type()), device),
                mistake.fails(),
                mistake.sentence(),
                mistake.read());
    }

    private static Object create(Class<?> type, Device device) {
        try {
            return Instances.create(type, device);
        } catch (ReflectiveOperationException e) {
            throw new PlatformFault(
                    PlatformFault.Code.ASSIGNMENT_BROKEN,
                    type.getName() + " has no usable public constructor () or (Device): " + e,
                    e);
        }
    }

    private static Evidence evidence(GradeRequest request, Outcome outcome, Results results, Student student) {
        AssignmentBundle bundle = request.assignment();
        Subject subject = new Subject(
                bundle.manifest().id(),
                bundle.hash(),
                request.submission().hash(),
                HexFormat.of().toHexDigits(request.seed()),
                request.device().name(),
                Environment.of(bundle));
        List<CheckResult> checks = results.inPlanOrder();
        String tier = bundle.tier().name();
        List<Curve> curves = results.curves().stream()
                .map(curve -> bundle.bands().around(curve, tier))
                .toList();
        return new Evidence(Evidence.FORMAT, subject, outcome, checks, curves, student.usage(), student.log());
    }

    /// Says why none of the planned checks ran.
    private static final class NothingRan {
        private NothingRan() {}

        static Verdict because(Outcome.CompileFailed failed) {
            String first = failed.problems().stream()
                    .findFirst()
                    .map(p -> p.path() + ":" + p.line() + ":" + p.column() + ": " + p.message())
                    .orElse("the compiler gave no position");
            return new Verdict.NotRun(gradus.evidence.Cause.COMPILE, "Your sources do not compile. " + first);
        }

        static Verdict because(Outcome.NotLoaded failed) {
            return new Verdict.NotRun(failed.cause(), failed.message());
        }
    }
}
