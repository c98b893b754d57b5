package gradus.server.submission;

import java.util.UUID;

/// Fired in the transaction that enters a submission: who observes it after success finds the row.
public record SubmissionReceived(UUID submission, UUID assignment) {}
