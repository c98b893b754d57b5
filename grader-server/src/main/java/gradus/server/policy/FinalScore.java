package gradus.server.policy;

import gradus.evidence.Points;

/// The points after lateness, and the calculation as a line to read.
public record FinalScore(Points points, String line) {}
