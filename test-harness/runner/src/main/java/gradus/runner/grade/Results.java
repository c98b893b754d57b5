package gradus.runner.grade;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Measurement;
import gradus.evidence.Points;
import gradus.evidence.Verdict;
import gradus.runner.fault.PlatformFault;
import gradus.runner.student.StudentFault;
import gradus.suite.CheckFailed;
import gradus.suite.CheckNotRun;
import gradus.suite.CheckRecord;
import gradus.suite.Exam;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Turns what JUnit reports into one result per planned check. A check that JUnit never mentions has not run, and earns
/// nothing: points are passed over planned, never passed over seen.
final class Results implements TestExecutionListener {
    private final Plan plan;
    private final GradeEvents events;
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private final Map<String, Long> startedAt = new HashMap<>();
    private final CancellationToken stop = CancellationToken.create();
    private Optional<Exam<?>> exam = Optional.empty();
    private Optional<PlatformFault> fault = Optional.empty();

    Results(Plan plan, GradeEvents events) {
        this.plan = plan;
        this.events = events;
    }

    void of(Exam<?> running) {
        exam = Optional.of(running);
    }

    /// Cancelled by the first fault of ours: what the other checks would say is not asked any more.
    CancellationToken stop() {
        return stop;
    }

    /// Gives every planned check the same verdict.
    void nothingRan(Verdict verdict) {
        plan.checks().forEach(entry -> add(entry.worthNothing(verdict)));
    }

    /// @throws PlatformFault when one came up while the checks ran: then there is no result, not even of the others
    List<CheckResult> inPlanOrder() {
        fault.ifPresent(ours -> {
            throw ours;
        });
        return plan.checks().stream()
                .map(entry -> results.getOrDefault(
                        entry.check().id(),
                        entry.worthNothing(new Verdict.NotRun(Cause.ABORTED, "The test run ended before this check."))))
                .toList();
    }

    List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        plan.checks().forEach(entry -> record(entry).ifPresent(record -> curves.addAll(record.curves())));
        return curves;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        startedAt.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        planned(test)
                .ifPresent(entry -> add(entry.worthNothing(
                        new Verdict.NotRun(Cause.ABORTED, "This check was switched off: " + reason))));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<PlanEntry> entry = planned(test);
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            Throwable cause = result.getThrowable().orElseGet(IllegalStateException::new);
            entry.ifPresentOrElse(
                    check -> failed(check, test, cause),
                    () -> broken("the suite could not be set up: " + cause, cause));
        } else if (entry.isPresent()) {
            add(result(entry.get(), test, verdict(result)));
        } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            broken("the suite could not be set up", new IllegalStateException("a container was aborted"));
        }
    }

    private static Verdict verdict(TestExecutionResult unfailed) {
        return unfailed.getStatus() == TestExecutionResult.Status.SUCCESSFUL
                ? new Verdict.Passed()
                : new Verdict.Errored(Cause.ABORTED, "The check was aborted, which counts as failed.", List.of());
    }

    private void failed(PlanEntry entry, TestIdentifier test, Throwable cause) {
        switch (cause) {
            case CheckNotRun notRun ->
                add(result(entry, test, new Verdict.NotRun(Cause.PREREQUISITE, String.valueOf(notRun.getMessage()))));
            case CheckFailed failed ->
                add(result(entry, test, new Verdict.Failed(String.valueOf(failed.getMessage()), failed.diagnosis())));
            case StudentFault unanswered -> add(result(entry, test, verdict(unanswered)));
            case PlatformFault ours -> keep(ours);
            default -> broken("check " + entry.check().id() + " is broken: " + cause, cause);
        }
    }

    private static Verdict verdict(StudentFault unanswered) {
        return unanswered.kind() == Cause.PREREQUISITE
                ? new Verdict.NotRun(unanswered.kind(), unanswered.sentence())
                : new Verdict.Errored(unanswered.kind(), unanswered.sentence(), unanswered.frames());
    }

    private void broken(String what, Throwable cause) {
        keep(new PlatformFault(PlatformFault.Code.INTERNAL, what, cause));
    }

    /// Keeps the first fault. It is thrown later, because the launcher only logs what a listener throws.
    private void keep(PlatformFault ours) {
        fault = fault.or(() -> Optional.of(ours));
        stop.cancel();
    }

    private CheckResult result(PlanEntry entry, TestIdentifier test, Verdict verdict) {
        long wall = Duration.ofNanos(System.nanoTime() - startedAt.getOrDefault(test.getUniqueId(), System.nanoTime()))
                .toMillis();
        return entry.result(earned(entry, verdict), verdict, measurements(entry), wall);
    }

    private Points earned(PlanEntry entry, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> entry.points();
            case Verdict.Failed _ ->
                entry.points().share(record(entry).map(CheckRecord::share).orElse(0.0));
            case Verdict.Errored _, Verdict.NotRun _ -> Points.ZERO;
        };
    }

    private List<Measurement> measurements(PlanEntry entry) {
        return record(entry).map(CheckRecord::measurements).orElse(List.of());
    }

    private Optional<CheckRecord> record(PlanEntry entry) {
        return exam.flatMap(
                e -> Optional.ofNullable(e.records().get(entry.check().id())));
    }

    private Optional<PlanEntry> planned(TestIdentifier test) {
        return plan.checks().stream()
                .filter(entry -> entry.uniqueId().equals(test.getUniqueId()))
                .findFirst();
    }

    private void add(CheckResult result) {
        results.put(result.check(), result);
        events.checked(results.size(), plan.checks().size(), result);
    }
}
