package gradus.server.overview;

import gradus.server.submission.AttemptState;
import java.util.UUID;

/// One attempt, and whose work on which assignment it runs.
record Handed(UUID assignmentId, UUID personId, UUID attemptId, AttemptState state) {}
