package gradus.server.intake;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.assignment.Bundle;
import gradus.server.course.Course;

/// What is handed in to: an assignment, and the version of it that is current now.
record Sheet(Course course, Assignment assignment, AssignmentVersion version, Bundle bundle) {}
