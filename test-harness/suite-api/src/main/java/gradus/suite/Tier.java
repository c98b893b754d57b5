package gradus.suite;

import java.nio.file.Path;
import java.util.Map;

/// The size in which an assignment is graded: its name, its numbers, and its files of real data by their names.
public record Tier(String name, Map<String, Double> settings, Map<String, Path> files) {
    /// For an assignment of one size.
    public static final Tier ONLY = new Tier("micro", Map.of(), Map.of());

    public Tier {
        settings = Map.copyOf(settings);
        files = Map.copyOf(files);
    }

    /// Returns one number of this tier.
    ///
    /// @throws IllegalStateException when `assignment.yaml` does not give it
    public double setting(String key) {
        Double value = settings.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "tier " + name + " of assignment.yaml has no setting '" + key + "'; it has " + settings.keySet());
        }
        return value;
    }

    /// Returns one whole number of this tier.
    ///
    /// @throws IllegalStateException when it is not given or not whole
    public int whole(String key) {
        double value = setting(key);
        if (value != Math.rint(value)) {
            throw new IllegalStateException("setting '" + key + "' of tier " + name + " is not whole: " + value);
        }
        return Math.toIntExact((long) value);
    }

    /// Returns a file of real data.
    ///
    /// @throws IllegalStateException when `assignment.yaml` does not name it as data of this tier
    public Path file(String file) {
        Path path = files.get(file);
        if (path == null) {
            throw new IllegalStateException("tier " + name + " of assignment.yaml does not name the data " + file);
        }
        return path;
    }
}
