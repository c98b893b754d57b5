package gradus.evidence;

import java.util.List;

/// A series that the harness measured itself, such as a loss per step; `x` and `y` have the same length.
///
/// `low` and `high` are the reference's band: between them it ran with the seeds of the calibration. Both are empty
/// where no band is known for these steps.
public record Curve(String name, String xLabel, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
    public Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
        low = low == null ? List.of() : List.copyOf(low);
        high = high == null ? List.of() : List.copyOf(high);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(name + ": " + x.size() + " x values but " + y.size() + " y values");
        }
    }

    /// A curve without a band.
    public Curve(String name, String xLabel, List<Double> x, List<Double> y) {
        this(name, xLabel, x, y, List.of(), List.of());
    }

    /// Draws the reference's band beside the curve; one of another length belongs to other steps and is left out.
    public Curve within(List<Double> lowest, List<Double> highest) {
        boolean same = lowest.size() == x.size() && highest.size() == x.size();
        return same ? new Curve(name, xLabel, x, y, lowest, highest) : this;
    }
}
