package gradus.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// The whole of `assignment.yaml`.
///
/// `contract` is the interface that a submission implements, `suite` the classes with the checks, `reference` the
/// class that earns every AUTO point. `libraries` may name `libtorch`, which then is on the student's class path.
/// `tier` is the size that is graded, one of `tiers`; an assignment of one size names none. `limits` are already
/// those of the tier.
public record Manifest(
        String id,
        String title,
        String version,
        @JsonProperty("interface") String contract,
        List<String> suite,
        String reference,
        List<String> libraries,
        Limits limits,
        String tier,
        Map<String, Tier> tiers,
        List<RubricItem> rubric,
        List<Mistake> mistakes,
        List<String> changes) {
    /// The tier of an assignment of one size.
    public static final String ONLY = "micro";

    public Manifest {
        suite = suite == null ? List.of() : List.copyOf(suite);
        libraries = libraries == null ? List.of() : List.copyOf(libraries);
        tier = tier == null ? ONLY : tier;
        tiers = tiers == null || tiers.isEmpty()
                ? Map.of(ONLY, new Tier(null, Map.of(), List.of()))
                : Map.copyOf(tiers);
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

    /// The numbers of the graded tier.
    public Map<String, Double> settings() {
        return graded().settings();
    }

    /// The files of real data that the graded tier needs.
    public List<String> data() {
        return graded().data();
    }

    private Tier graded() {
        Tier graded = tiers.get(tier);
        if (graded == null) {
            throw new IllegalArgumentException("tier '" + tier + "' is not one of " + tiers.keySet());
        }
        return graded;
    }

    /// The same assignment in another size.
    ///
    /// @throws IllegalArgumentException when it has no such tier
    Manifest in(String other) {
        Tier chosen = tiers.get(other);
        if (chosen == null) {
            throw new IllegalArgumentException("tier '" + other + "' is not one of "
                    + tiers.keySet().stream().sorted().toList());
        }
        return with(chosen.limits() == null ? limits : chosen.limits().over(limits), other);
    }

    /// The same assignment under other limits; a limit of 0 stays as it is.
    public Manifest limitedTo(Limits others) {
        return with(others.over(limits), tier);
    }

    private Manifest with(Limits chosen, String graded) {
        return new Manifest(
                id, title, version, contract, suite, reference, libraries, chosen, graded, tiers, rubric, mistakes,
                changes);
    }

    public boolean usesTorch() {
        return libraries.contains("libtorch");
    }
}
