package gradus.server.gradebook;

import gradus.evidence.Points;

/// What a person gave for one rubric line; `version` counts its changes.
public record Mark(Points points, String comment, String by, int version) {}
