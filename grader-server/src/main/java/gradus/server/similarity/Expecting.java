package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.similarity.BaseCodeResource.NewExpected;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Marks lines as expected, so that they are held against nobody.
@RequestScoped
class Expecting {
    private final Comparisons comparisons;
    private final Lineages lineages;
    private final Submissions submissions;
    private final Persons persons;
    private final Sources sources;
    private final Running running;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Expecting(
            Comparisons comparisons,
            Lineages lineages,
            Submissions submissions,
            Persons persons,
            Sources sources,
            Running running,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.comparisons = comparisons;
        this.lineages = lineages;
        this.submissions = submissions;
        this.persons = persons;
        this.sources = sources;
        this.running = running;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    ExpectedCode mark(Assignment assignment, NewExpected wanted) {
        Submission submission = lineages.named(assignment, List.of(wanted.submission())).stream()
                .flatMap(work -> submissions.byId(work.submission()).stream())
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "no-submission",
                        "There is no submission " + wanted.submission() + " for " + assignment.title
                                + ": take the lines from one that is compared here."));
        sources.lines(submission, wanted.file(), wanted.from(), wanted.to());
        checkNames(submission, wanted.reason());
        ExpectedCode mark = new ExpectedCode(assignment.id, wanted, caller.person().id, time.instant());
        mark.persist();
        audit.record(caller.act("mark expected code", assignment.slug, words(mark) + ": " + mark.reason));
        running.rescore(assignment, "Lines were marked as expected.");
        return mark;
    }

    @Transactional
    void withdraw(Assignment assignment, String id) {
        ExpectedCode mark = comparisons.expected(assignment.id).stream()
                .filter(one -> Optional.of(one.id).equals(Ids.read(id)))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "These lines are not marked as expected, or not any more: load the page again."));
        mark.withdrawnAt = time.instant();
        audit.record(caller.act("withdraw expected code", assignment.slug, words(mark) + ": " + mark.reason));
        running.rescore(assignment, "Expected lines were withdrawn.");
    }

    /// Students read the reason beside the lines, so it must not tell them whose work these were taken from.
    private void checkNames(Submission submission, String reason) {
        Person author = persons.byId(submission.personId).orElseThrow();
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains(author.username.toLowerCase(Locale.ROOT))
                || lower.contains(author.name.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid(
                    "names",
                    "The reason names the author of these lines, and every student can read it: say why everybody may"
                            + " have them instead.");
        }
    }

    private static String words(ExpectedCode mark) {
        return "lines " + mark.firstLine + " to " + mark.lastLine + " of " + mark.file + " in submission "
                + mark.submissionId;
    }
}
