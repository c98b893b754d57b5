package gradus.suite;

/// The sentence for a comparison that failed.
///
/// In a hidden check it gives away neither inputs nor expected values: of a number it tells the place and the
/// factor.
final class Wording {
    private Wording() {}

    static String of(String what, Comparison comparison, boolean hidden) {
        return switch (comparison) {
            case Comparison.Equal _ -> what + " is right";
            case Comparison.WrongShape wrong -> "shape: " + what + wrong.sentence();
            case Comparison.NotFinite not -> what + not.place() + " is " + Sentences.number(not.seen());
            case Comparison.OtherText other ->
                what + other.place() + " is " + other.seen()
                        + (hidden ? ", which is wrong" : ", expected " + other.expected());
            case Comparison.Differs differs -> differs(what, differs, hidden);
        };
    }

    private static String differs(String what, Comparison.Differs d, boolean hidden) {
        String values = hidden
                ? " " + Sentences.factor(d.seen(), d.expected())
                : " is " + exact(d.seen()) + ", expected " + exact(d.expected()) + ": it "
                        + Sentences.factor(d.seen(), d.expected());
        String count =
                d.of() == 1 ? "" : " (" + d.differing() + " of " + d.of() + " numbers differ; this is the first)";
        return what + d.place() + values + count;
    }

    private static String exact(double value) {
        return Double.toString(value);
    }
}
