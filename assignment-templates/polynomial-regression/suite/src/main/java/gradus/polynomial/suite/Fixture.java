package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data of the sheet. Its 500 + 500 points were drawn from p(z) = 0.05 z⁴ + z³ + 2 z² − 5 z with noise N(0,
/// 0.5).
///
/// The ten points have the z of the first ten training points but noise of their own, so they are a file of their
/// own.
final class Fixture {
    static final double[] TRUE_W = {0, -5, 2, 1, 0.05};
    static final int COEFFICIENTS = TRUE_W.length;
    static final double LO = -3;
    static final double HI = 3;
    static final double SIGMA = 0.5;

    static final Sample TRAIN = read("a1-train-seed0.csv");
    static final Sample VALIDATION = read("a1-val-seed1.csv");
    static final Sample TEN = read("ten-points.csv");

    private Fixture() {}

    static double[] zeros() {
        return new double[COEFFICIENTS];
    }

    private static Sample read(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the suite's jar has no " + name);
            }
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
            return new Sample(column(rows, 0), column(rows, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the suite's jar", e);
        }
    }

    private static double[] column(List<String[]> rows, int index) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
    }
}
