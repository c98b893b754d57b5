package gradus.suite;

import gradus.api.Device;
import gradus.evidence.Curve;
import gradus.evidence.Diagnosis;
import gradus.evidence.Measurement;
import gradus.evidence.Measurement.AtLeast;
import gradus.evidence.Measurement.AtMost;
import gradus.evidence.Measurement.Expected;
import gradus.evidence.Measurement.Marks;
import gradus.suite.Exam.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One running check: the two implementations, random inputs, and the ways to compare, measure and fail.
///
/// Every method that judges throws [CheckFailed] on a wrong answer and returns on a right one. A partial result
/// ([#linear]) has to be the last act of a check, because what comes after it is not run.
///
/// @param <A> the assignment's interface
public final class Check<A> {
    // Far above the number of comparisons of any check, so that second inputs never repeat first ones.
    static final int SECOND = 1 << 12;

    private final Exam<A> exam;
    private final PlannedCheck plan;
    private final RandomGenerator random;
    private final Map<String, Double> notes = new HashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private int stream;

    Check(Exam<A> exam, PlannedCheck plan) {
        this.exam = exam;
        this.plan = plan;
        this.random = exam.random(plan, 0);
    }

    public A student() {
        return exam.student();
    }

    /// Returns the student in a new process, which has seen nothing yet: neither this check's inputs nor an
    /// earlier's.
    ///
    /// Use it where what was shown before could stand in for what is asked now: after training, before
    /// predictions. What the old process built is gone; hand over what the question is about. Each use costs the
    /// start of a process, some 100 ms, so one per check is enough.
    public A freshStudent() {
        exam.probe().renew();
        return student();
    }

    public A reference() {
        return exam.oracle().reference();
    }

    public Device device() {
        return exam.device();
    }

    /// Returns the size in which the assignment is graded.
    public Tier tier() {
        return exam.tier();
    }

    /// @throws CheckNotRun when a check that this one builds on went wrong
    void requireEarlier() {
        for (String earlier : plan.after()) {
            CheckRecord record = exam.records().get(earlier);
            if (record != null && record.share() < 1) {
                throw new CheckNotRun(record.plan());
            }
        }
    }

    /// Returns the check's own stream of random numbers, from the hidden or the published seed and the check's id.
    public RandomGenerator random() {
        return random;
    }

    /// Asks the student and the reference the same question and demands the same answer.
    ///
    /// After a wrong answer every known mistake is asked as well; one that answers like the student, twice, becomes
    /// the diagnosis. Otherwise the diagnosis locates the first difference.
    ///
    /// @param what the name of the answer, as the student knows it: `gradient`, `fit.history`
    public void agrees(String what, Tolerance tolerance, Question<A> question) {
        stream++;
        Object raw = question.ask(student(), exam.random(plan, stream));
        Answer seen = Answer.of("", raw);
        Answer expected = exam.oracle().expected(exam, plan, stream, question);
        if (!expected.finite()) {
            throw new IllegalStateException(plan.id() + ": the reference's " + what + " is not finite");
        }
        Comparison comparison = Comparison.of(seen, expected, tolerance);
        measure(what, comparison, tolerance);
        if (comparison instanceof Comparison.Equal) {
            return;
        }
        String message = Wording.of(what, comparison, plan.hidden());
        Optional<Variant<A>> suspect =
                new Suspect<>(exam, plan, tolerance, question).find(seen, stream, stream + SECOND);
        throw new CheckFailed(message, suspect.map(this::known).orElse(new Diagnosis.Divergence(message)), 0);
    }

    /// Demands `value <= limit`; a value that is not a number fails.
    public void atMost(String what, double value, double limit, String unit) {
        measure(what, value, unit, new AtMost(limit));
        require(
                value <= limit,
                what + " is " + Sentences.number(value) + ", but at most " + Sentences.number(limit) + " is right");
    }

    /// Demands `value >= limit`; a value that is not a number fails.
    public void atLeast(String what, double value, double limit, String unit) {
        measure(what, value, unit, new AtLeast(limit));
        require(
                value >= limit,
                what + " is " + Sentences.number(value) + ", but at least " + Sentences.number(limit) + " is right");
    }

    /// Gives points in a straight line from the zero mark to the full mark; has to be the last act of a check.
    public void linear(String what, double value, String unit, double full, double zero) {
        measure(what, value, unit, new Marks(full, zero));
        double share = (zero - value) / (zero - full);
        if (share >= 1) {
            return;
        }
        String message = what + " is " + Sentences.number(value) + "; full points at " + Sentences.number(full)
                + ", none at " + Sentences.number(zero);
        throw new CheckFailed(message, new Diagnosis.None(), share > 0 ? share : 0);
    }

    /// Demands that the student's last call took no more CPU time than this.
    public void within(String what, Duration limit) {
        double seconds = exam.probe().cpuTime().toNanos() / 1e9;
        double most = limit.toNanos() / 1e9;
        measurements.add(new Measurement(what, seconds, "s CPU", new AtMost(most), false));
        // No number in the sentence: times differ from run to run, sentences are part of what must repeat.
        require(seconds <= most, what + " takes more than " + Sentences.number(most) + " s of CPU time");
    }

    /// Returns the CPU time of the student's last call, for limits that are a ratio of two of the student's own
    /// calls.
    public Duration cpuTime() {
        return exam.probe().cpuTime();
    }

    /// Demands that the student's last call left all its arguments as they were.
    ///
    /// @param mistake the known mistake to name, for example `input-mutated`
    /// @param arguments the names of the arguments, in their order
    public void unchanged(String mistake, String... arguments) {
        for (int position = 0; position < arguments.length; position++) {
            unchangedArgument(mistake, position, arguments[position]);
        }
    }

    /// Demands that the student's last call left one argument as it was.
    ///
    /// @param position from 0
    public void unchangedArgument(String mistake, int position, String name) {
        if (exam.probe().changedArguments().contains(position)) {
            throw failure(mistake, "the argument " + name + " was changed in place: copy it first");
        }
    }

    /// Demands a property that has no number.
    public void require(boolean condition, String sentence) {
        if (!condition) {
            throw new CheckFailed(sentence, new Diagnosis.None(), 0);
        }
    }

    /// Fails with the sentence of a known mistake, whose blanks are filled from these numbers and from the notes.
    public void failAs(String mistake, Measurement... numbers) {
        for (Measurement number : numbers) {
            measurements.add(number);
            note(number.name(), number.value());
        }
        throw failure(mistake, exam.variant(mistake).map(Variant::sentence).orElse(mistake));
    }

    /// Remembers a number for the blanks in the mistakes' sentences.
    public void note(String name, double value) {
        notes.put(name, value);
    }

    /// Records a number beside what it was held against, without judging it.
    public void measure(String what, double value, String unit, Expected expected) {
        measurements.add(new Measurement(what, value, unit, expected, true));
    }

    /// Records a series of numbers, one for each step from 0.
    public void curve(String name, String stepLabel, double[] values) {
        List<Double> steps = new ArrayList<>(values.length);
        List<Double> series = new ArrayList<>(values.length);
        for (int step = 0; step < values.length; step++) {
            steps.add((double) step);
            series.add(values[step]);
        }
        curves.add(new Curve(name, stepLabel, steps, series));
    }

    CheckRecord finished(double share, Diagnosis diagnosis) {
        return new CheckRecord(plan, share, diagnosis, measurements, curves);
    }

    private CheckFailed failure(String mistake, String message) {
        Diagnosis diagnosis = exam.variant(mistake).map(this::known).orElse(new Diagnosis.None());
        return new CheckFailed(Sentences.fill(message, notes), diagnosis, 0);
    }

    private Diagnosis known(Variant<A> variant) {
        return new Diagnosis.KnownMistake(variant.name(), Sentences.fill(variant.sentence(), notes), variant.read());
    }

    private void measure(String what, Comparison comparison, Tolerance tolerance) {
        switch (comparison) {
            case Comparison.Equal equal ->
                measure("largest error of " + what, equal.worst(), "", new AtMost(tolerance.limit()));
            case Comparison.Differs differs ->
                measure("largest error of " + what, differs.worst(), "", new AtMost(tolerance.limit()));
            case Comparison.NotFinite notFinite ->
                measure("largest error of " + what, notFinite.seen(), "", new AtMost(tolerance.limit()));
            case Comparison.WrongShape _, Comparison.OtherText _ -> {}
        }
    }
}
