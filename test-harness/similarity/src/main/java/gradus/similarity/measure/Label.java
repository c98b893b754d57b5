package gradus.similarity.measure;

/// A labelled pair: the folder of its set (empty for the root), two submissions, whether one is a copy of the
/// other, and the kind or level of its disguise where the labels name one.
public record Label(String set, String a, String b, boolean copy, String level) {}
