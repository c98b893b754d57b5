package gradus.server.overview;

/// The course total in percent, as a sum of weighted final points.
final class Totals {
    private static final double FULL = 100_000;

    private Totals() {}

    /// What an assignment adds to the total: its weight for 100.0 points, in proportion for other scores.
    static double share(int weightPercent, int finalPoints) {
        return weightPercent * finalPoints / FULL;
    }

    /// Rounds to a hundredth of a percent, so that a sum of shares does not show binary fractions.
    static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
