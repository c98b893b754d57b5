package gradus.runner.grade;

import gradus.api.Device;
import gradus.runner.bundle.AssignmentBundle;

/// Everything that a grade depends on.
public record GradeRequest(Submission submission, AssignmentBundle assignment, long seed, Device device) {}
