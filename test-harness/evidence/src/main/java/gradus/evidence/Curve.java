package gradus.evidence;

import java.util.List;

/// A series that the harness measured itself, such as a loss per step; `x` and `y` have the same length.
public record Curve(String name, String xLabel, List<Double> x, List<Double> y) {
    public Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(name + ": " + x.size() + " x values but " + y.size() + " y values");
        }
    }
}
