package gradus.server.intake;

import gradus.server.identity.Person;
import gradus.server.submission.Channel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A candidate on its way in; `commit` is empty unless it came by git.
record Handover(Sheet sheet, Person student, Candidate candidate, Channel channel, String commit, Instant receivedAt) {
    Handover {
        // The database keeps microseconds: what the receipt says must be what is read again.
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
