package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What is probably wrong with a failed answer.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Diagnosis.None.class, name = "none"),
    @JsonSubTypes.Type(value = Diagnosis.KnownMistake.class, name = "mistake"),
    @JsonSubTypes.Type(value = Diagnosis.Divergence.class, name = "divergence")
})
public sealed interface Diagnosis {
    /// Nothing is known beyond the numbers.
    record None() implements Diagnosis {}

    /// The answers equal those of a named wrong implementation; `read` says where the sheet or the lecture explains it.
    record KnownMistake(String name, String sentence, String read) implements Diagnosis {}

    /// No known mistake matches; `sentence` locates the first difference.
    record Divergence(String sentence) implements Diagnosis {}
}
