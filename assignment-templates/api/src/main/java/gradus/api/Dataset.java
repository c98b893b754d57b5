package gradus.api;

/// A set of examples to learn from. A text is not one of these: it travels as a plain `String`.
public sealed interface Dataset permits Images, Pairs {
    /// Returns the number of examples.
    int size();
}
