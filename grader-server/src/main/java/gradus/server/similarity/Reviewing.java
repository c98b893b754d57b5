package gradus.server.similarity;

import gradus.server.assignment.Assignment;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// Notes what a person thinks of a pair; it holds for the two people, whatever they hand in later.
@RequestScoped
class Reviewing {
    private final Comparisons comparisons;
    private final Submissions submissions;
    private final PairRows pairs;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Reviewing(
            Comparisons comparisons,
            Submissions submissions,
            PairRows pairs,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.comparisons = comparisons;
        this.submissions = submissions;
        this.pairs = pairs;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    void review(Assignment assignment, String a, String b, ReviewStatus status, String reason) {
        PairPage.Row row = pairs.named(assignment, a, b);
        String authors = Authors.of(author(row.a().submission()), author(row.b().submission()));
        PairReview review =
                comparisons.review(assignment.id, authors).orElseGet(() -> new PairReview(assignment.id, authors));
        ReviewStatus before = review.status;
        review.status = status;
        review.reason = reason;
        review.reviewedBy = caller.person().id;
        review.reviewedAt = time.instant();
        review.persist();
        audit.record(caller.act(
                "review similar pair",
                assignment.slug,
                row.a().username() + " and " + row.b().username() + ": from " + before + " to " + status
                        + (reason.isEmpty() ? "" : ": " + reason)));
    }

    private UUID author(UUID submission) {
        Submission found = submissions.byId(submission).orElseThrow();
        return found.personId;
    }
}
