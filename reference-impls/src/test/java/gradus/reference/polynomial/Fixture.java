package gradus.reference.polynomial;

import gradus.polynomial.PolynomialRegression.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data of the sheet, read from the files that the suite ships.
final class Fixture {
    static final double[] TRUE_W = {0, -5, 2, 1, 0.05};
    static final double[] LEAST_SQUARES = {-0.121759, -4.994706, 2.054638, 0.999634, 0.044344};

    static final Sample TRAIN = read("a1-train-seed0.csv");
    static final Sample VALIDATION = read("a1-val-seed1.csv");
    static final Sample TEN = read("ten-points.csv");

    private Fixture() {}

    private static Sample read(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/gradus/polynomial/suite/" + name)) {
            List<double[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                    .toList();
            return new Sample(
                    rows.stream().mapToDouble(row -> row[0]).toArray(),
                    rows.stream().mapToDouble(row -> row[1]).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
