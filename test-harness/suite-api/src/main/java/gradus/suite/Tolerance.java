package gradus.suite;

/// How far an answer may lie from the reference's: `absolute + relative · scale`.
///
/// The scale is the reference's value at the same place or, with [#ofLargest], the reference's largest absolute
/// value in the whole answer. Comparisons are written `!(difference <= allowed)`, so NaN never passes.
public record Tolerance(double relative, double absolute, boolean largest) {
    public Tolerance {
        if (!(relative >= 0) || !(absolute >= 0)) {
            throw new IllegalArgumentException("a tolerance is not negative: " + relative + ", " + absolute);
        }
    }

    /// Demands equal values.
    public static Tolerance exact() {
        return new Tolerance(0, 0, false);
    }

    /// Allows a part of each value.
    public static Tolerance relative(double part) {
        return new Tolerance(part, 0, false);
    }

    /// Allows a part of the largest absolute value of the reference's answer.
    public static Tolerance ofLargest(double part) {
        return new Tolerance(part, 0, true);
    }

    /// Allows this much more at each place, which matters where the reference is near 0.
    public Tolerance plus(double more) {
        return new Tolerance(relative, absolute + more, largest);
    }

    double allowed(double reference, double largestReference) {
        return absolute + relative * (largest ? largestReference : Math.abs(reference));
    }

    /// Expresses a difference so that [#limit] is the largest value that passes.
    double normalised(double difference, double reference, double largestReference) {
        if (relative == 0) {
            return difference;
        }
        double allowed = allowed(reference, largestReference);
        return difference == 0 ? 0 : relative * difference / allowed;
    }

    double limit() {
        return relative == 0 ? absolute : relative;
    }
}
