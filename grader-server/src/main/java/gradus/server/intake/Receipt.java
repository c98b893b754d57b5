package gradus.server.intake;

import gradus.server.policy.Lateness;
import gradus.server.submission.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The proof that something was handed in; made only when its bytes and its row are durable.
///
/// `number` counts the student's submissions to the assignment, from 1.
record Receipt(
        UUID submission,
        UUID attempt,
        long number,
        Snapshot snapshot,
        Instant receivedAt,
        Lateness lateness,
        List<String> warnings) {
    Receipt {
        warnings = List.copyOf(warnings);
    }
}
