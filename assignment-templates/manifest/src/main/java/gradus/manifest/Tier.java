package gradus.manifest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One size of an assignment: how much is trained, on what, within which limits, for which marks.
///
/// `limits` replaces those limits of the manifest that it gives. `settings` are numbers for the suite. `data` names the
/// files that must lie in the folder of real data before this tier can be graded; it is empty where data is drawn.
public record Tier(@Nullable Limits limits, Map<String, Double> settings, List<String> data) {
    public Tier {
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        data = data == null ? List.of() : List.copyOf(data);
    }
}
