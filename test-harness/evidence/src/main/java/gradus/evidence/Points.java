package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Points of a rubric item or check, held as integer milli-points so that sums are exact.
public record Points(@JsonValue int milli) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);

    @JsonCreator
    public Points {}

    /// Converts whole points, as written in a manifest or an annotation.
    public static Points of(int whole) {
        return new Points(Math.multiplyExact(whole, 1000));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(milli, other.milli));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(milli, other.milli));
    }

    /// Limits to `[0, most]`, so that no measurement can earn negative points or more than was planned.
    public Points clampedTo(Points most) {
        return new Points(Math.clamp(milli, 0, most.milli));
    }

    /// Takes a share of these points, rounded down; a share that is not a number earns nothing.
    public Points share(double fraction) {
        if (!(fraction > 0)) {
            return ZERO;
        }
        return new Points((int) Math.floor(milli * Math.min(fraction, 1.0) + 1e-9));
    }

    public double toDouble() {
        return milli / 1000.0;
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(milli, other.milli);
    }

    /// Prints one decimal, as on every screen: `57.4`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f", Math.floorDiv(milli, 100) / 10.0);
    }
}
