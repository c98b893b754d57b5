package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points: small enough to follow with pencil and paper.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    static final Sample LINE = new Sample(new double[] {0, 1, 2}, new double[] {1, 3, 4});
    static final Sample NEXT = new Sample(new double[] {3}, new double[] {5});

    private static final Tolerance NUMBERS = Tolerance.relative(1e-5).plus(1e-5);

    @Order(1)
    @Graded(id = "practice-design", item = "1.2", points = 0, title = "Example 1: powers of −1, 0 and 2")
    void design(Check<PolynomialRegression> check) {
        check.agrees("design", NUMBERS, (it, _) -> it.design(new double[] {-1, 0, 2}, 3));
    }

    @Order(2)
    @Graded(id = "practice-sample", item = "1.3", points = 0, title = "Example 2: three points with seed 42")
    void sample(Check<PolynomialRegression> check) {
        check.agrees(
                "sample",
                NUMBERS,
                (it, _) -> it.sample(Fixture.TRUE_W.clone(), Fixture.LO, Fixture.HI, 3, Fixture.SIGMA, 42));
    }

    @Order(3)
    @Graded(id = "practice-loss", item = "1.6", points = 0, title = "Example 3: loss and gradient of a line")
    void loss(Check<PolynomialRegression> check) {
        check.note("N", LINE.size());
        check.agrees("mse", NUMBERS, (it, _) -> it.mse(lineDesign(), LINE.y().clone(), new double[] {1, 1}));
        check.agrees(
                "gradient",
                NUMBERS,
                (it, _) -> it.gradient(lineDesign(), LINE.y().clone(), new double[] {1, 1}));
    }

    @Order(4)
    @Graded(id = "practice-fit", item = "1.6", points = 0, title = "Example 4: two steps of gradient descent")
    void fit(Check<PolynomialRegression> check) {
        check.note("N", LINE.size());
        check.agrees("fit", NUMBERS, (it, _) -> {
            Fit fit = it.fit(copy(LINE), copy(NEXT), new GdConfig(0.1, 2), new double[] {1, 1});
            return Losses.of(fit);
        });
    }

    @Order(5)
    @Graded(id = "practice-predict", item = "1.7", points = 0, title = "Example 5: values of a parabola")
    void predict(Check<PolynomialRegression> check) {
        check.agrees("predict", NUMBERS, (it, _) -> it.predict(new double[] {1, -2, 0.5}, new double[] {-2, 0, 3}));
    }

    private static double[][] lineDesign() {
        return new double[][] {{1, 0}, {1, 1}, {1, 2}};
    }

    private static Sample copy(Sample sample) {
        return new Sample(sample.z().clone(), sample.y().clone());
    }
}
