package gradus.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The whole of `assignment.yaml`.
///
/// `contract` is the interface that a submission implements, `suite` the classes with the checks, `reference` the class
/// that earns every AUTO point. `libraries` may name `libtorch`, which then is on the student's class path.
public record Manifest(
        String id,
        String title,
        String version,
        @JsonProperty("interface") String contract,
        List<String> suite,
        String reference,
        List<String> libraries,
        Limits limits,
        List<RubricItem> rubric,
        List<Mistake> mistakes,
        List<String> changes) {
    public Manifest {
        suite = suite == null ? List.of() : List.copyOf(suite);
        libraries = libraries == null ? List.of() : List.copyOf(libraries);
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
        mistakes = mistakes == null ? List.of() : List.copyOf(mistakes);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /// The sum of the rubric's points without the bonus: 100 in a finished sheet.
    public int points() {
        return pointsOf(RubricItem.Kind.AUTO) + pointsOf(RubricItem.Kind.REPORT) + pointsOf(RubricItem.Kind.QUESTION);
    }

    public int pointsOf(RubricItem.Kind kind) {
        return rubric.stream()
                .filter(item -> item.kind() == kind)
                .mapToInt(RubricItem::points)
                .sum();
    }

    public boolean usesTorch() {
        return libraries.contains("libtorch");
    }
}
