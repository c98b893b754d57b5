package gradus.runner.attack;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Outcome;
import gradus.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds the evidence of an attack against its terms.
final class Judgement {
    /// No sentence of ours is longer with all that a student's text may add to it.
    private static final int LONGEST_MESSAGE = 5_000;

    private final Terms terms;
    private final Evidence seen;
    private final List<String> problems = new ArrayList<>();

    /// How something came to grief, and what the student reads about it.
    private record End(String cause, String message) {}

    private Judgement(Terms terms, Evidence seen) {
        this.terms = terms;
        this.seen = seen;
    }

    /// Says what is not as it must be; empty when the attack was held.
    ///
    /// @param control what the same submission earns without the attack
    static List<String> of(Terms terms, Evidence seen, Evidence control) {
        Judgement judgement = new Judgement(terms, seen);
        judgement.points();
        judgement.expected(control);
        judgement.said();
        return judgement.problems;
    }

    private void points() {
        if (seen.earned().toDouble() > terms.points()) {
            problems.add("it earned " + seen.earned() + " points, at most " + terms.points() + " are its due");
        }
    }

    private void expected(Evidence control) {
        boolean fine = switch (terms.expect()) {
            case FAIL ->
                seen.outcome() instanceof Outcome.Ran && !any(Verdict.Errored.class) && any(Verdict.Failed.class);
            case ERROR, LIMIT -> ends().anyMatch(end -> terms.cause().contains(end.cause()));
            case HARMLESS -> sameAs(control);
            case CONTAINED -> true;
            case REJECT -> false;
        };
        if (!fine) {
            problems.add("expected was " + terms.expect() + " " + terms.cause() + ", seen was " + summary());
        }
        if (!terms.message().isEmpty() && ends().noneMatch(end -> end.message().contains(terms.message()))) {
            problems.add("no message says '" + terms.message() + "'; seen was " + summary());
        }
    }

    private void said() {
        ends().map(End::message)
                .filter(message -> message.length() > LONGEST_MESSAGE)
                .forEach(message ->
                        problems.add("a message of " + message.length() + " characters reached the student"));
        if (!seen.log().contains(terms.log())) {
            problems.add("the attack was not tried: it did not print '" + terms.log() + "' but: " + start(seen.log()));
        }
        seen.log().lines().filter(line -> line.contains(AttackCase.BROKE)).forEach(problems::add);
    }

    private boolean any(Class<? extends Verdict> kind) {
        return seen.checks().stream().map(CheckResult::verdict).anyMatch(kind::isInstance);
    }

    private boolean sameAs(Evidence control) {
        return List.copyOf(marks(seen)).equals(marks(control));
    }

    private static List<String> marks(Evidence evidence) {
        return evidence.checks().stream()
                .map(check -> check.check() + " " + check.earned() + " "
                        + check.verdict().word())
                .toList();
    }

    private Stream<End> ends() {
        Stream<End> whole = switch (seen.outcome()) {
            case Outcome.Ran _ -> Stream.empty();
            case Outcome.CompileFailed(var problems) ->
                problems.stream()
                        .map(p -> new End(Cause.COMPILE.name(), p.path() + ":" + p.line() + " " + p.message()));
            case Outcome.NotLoaded(Cause cause, String message, List<String> _) ->
                Stream.of(new End(cause.name(), message));
        };
        return Stream.concat(
                whole, seen.checks().stream().map(CheckResult::verdict).flatMap(Judgement::end));
    }

    private static Stream<End> end(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed _ -> Stream.empty();
            case Verdict.Failed failed -> Stream.of(new End("", failed.reason()));
            case Verdict.Errored(Cause cause, String message, List<String> _) ->
                Stream.of(new End(cause.name(), message));
            case Verdict.NotRun(Cause cause, String message) -> Stream.of(new End(cause.name(), message));
        };
    }

    private String summary() {
        return start(seen.word() + ", " + seen.earned() + " points: "
                + ends().distinct().toList());
    }

    private static String start(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
