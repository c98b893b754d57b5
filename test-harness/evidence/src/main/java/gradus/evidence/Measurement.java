package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One number that a check took, beside what it was held against.
///
/// `repeatable` is false for times: they differ from run to run and are left out of the evidence hash.
public record Measurement(String name, double value, String unit, Expected expected, boolean repeatable) {

    /// What the value was held against.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exactly.class, name = "exactly"),
        @JsonSubTypes.Type(value = AtMost.class, name = "atMost"),
        @JsonSubTypes.Type(value = AtLeast.class, name = "atLeast"),
        @JsonSubTypes.Type(value = Marks.class, name = "marks"),
        @JsonSubTypes.Type(value = Nothing.class, name = "nothing")
    })
    public sealed interface Expected {}

    /// The reference's value and the absolute tolerance that applied to it.
    public record Exactly(double value, double tolerance) implements Expected {}

    public record AtMost(double limit) implements Expected {}

    public record AtLeast(double limit) implements Expected {}

    /// A metric's full and zero mark; points are linear between them.
    public record Marks(double full, double zero) implements Expected {}

    /// Shown for information only, or not to be shown because the check is hidden.
    public record Nothing() implements Expected {}
}
