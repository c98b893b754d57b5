package gradus.similarity.worker;

/// How numbers are written: four digits behind the point are more than anybody reads.
final class Numbers {
    private Numbers() {}

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
