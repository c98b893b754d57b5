package gradus.similarity.measure;

import gradus.similarity.verify.Likeness;

/// A labelled pair with what the engine says about it.
public record Scored(Label label, Likeness likeness, double suspicion) {}
