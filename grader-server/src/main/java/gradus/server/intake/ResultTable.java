package gradus.server.intake;

import gradus.evidence.Outcome;
import gradus.server.attempt.AttemptView;
import gradus.server.attempt.AttemptViews;
import gradus.server.gradebook.GradeView;
import gradus.server.score.Rubric;
import gradus.server.submission.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// The end of a push: points per rubric item, what a person has still to mark, and the sentence of the grade.
@ApplicationScoped
class ResultTable {
    private static final int MOST_PROBLEMS = 10;

    private final AttemptViews views;

    ResultTable(AttemptViews views) {
        this.views = views;
    }

    void print(UUID attempt, PushReport report) {
        AttemptView view = views.of(attempt, false);
        report.line("");
        if (view.state() == AttemptState.GRADED) {
            printOutcome(view, report);
            report.line("RESULT");
            view.items().forEach(item -> report.line(line(item)));
            report.line("");
            report.line(byMachine(view.items()));
        }
        report.sentence(view.derivation().sentence(), "");
        List<GradeView.Item> open = view.items().stream()
                .filter(item -> item.earned() == null && view.state() == AttemptState.GRADED)
                .toList();
        if (!open.isEmpty()) {
            report.sentence(
                    "A teaching assistant still marks "
                            + String.join(
                                    ", ",
                                    open.stream().map(GradeView.Item::item).toList()) + ".",
                    "");
        }
    }

    private static String byMachine(List<GradeView.Item> items) {
        List<GradeView.Item> checked =
                items.stream().filter(item -> item.kind() == Rubric.Kind.AUTO).toList();
        int earned = checked.stream()
                .map(GradeView.Item::earned)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        int outOf = checked.stream().mapToInt(GradeView.Item::points).sum();
        return "By machine: " + PushReport.points(earned) + " of " + PushReport.points(outOf) + " points.";
    }

    private static void printOutcome(AttemptView view, PushReport report) {
        switch (view.outcome()) {
            case Outcome.CompileFailed failed -> {
                report.line("DOES NOT COMPILE");
                failed.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .forEach(problem -> report.sentence(
                                problem.path() + ":" + problem.line() + ":" + problem.column() + ": "
                                        + problem.message(),
                                "  "));
                report.line("");
            }
            case Outcome.NotLoaded refused -> {
                report.line("NOT GRADED");
                report.sentence(refused.message(), "  ");
                refused.frames().forEach(frame -> report.sentence("at " + frame, "    "));
                report.line("");
            }
            case Outcome.Ran _ -> {}
            case null -> {}
        }
    }

    private static String line(GradeView.Item item) {
        Integer earned = item.earned();
        String points = earned == null ? "-" : PushReport.points(earned);
        String outOf = PushReport.points(item.points());
        String who = earned != null || item.kind() == Rubric.Kind.AUTO ? "" : "  not marked yet";
        return String.format(
                Locale.ROOT,
                "  %-6s %-40s %5s / %s%s",
                item.item(),
                PushReport.shortened(item.title()),
                points,
                outOf,
                who);
    }
}
