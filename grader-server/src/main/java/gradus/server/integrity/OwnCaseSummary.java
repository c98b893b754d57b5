package gradus.server.integrity;

import gradus.server.integrity.OwnCaseView.OwnState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line in the list of the cases that one is named in.
@Schema(name = "OwnCaseSummary")
public record OwnCaseSummary(
        int number, String assignment, String assignmentTitle, OwnState state, boolean mayReply, Instant replyUntil) {}
