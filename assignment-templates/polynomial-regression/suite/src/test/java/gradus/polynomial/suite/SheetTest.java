package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.manifest.RubricItem.Kind;
import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.polynomial.PlainPolynomialRegression;
import gradus.suite.testing.SheetRules;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The manifest, the handout and the checks say the same.
final class SheetTest extends SheetRules {
    SheetTest() {
        super(ExaminedTemplate.DRY_RUN, Map.of(Kind.AUTO, 65, Kind.REPORT, 27, Kind.QUESTION, 8, Kind.BONUS, 10), 5);
    }

    @Test
    void theWorkedExamplesOfTheHandoutAreRight() throws IOException {
        PolynomialRegression it = new PlainPolynomialRegression();
        Sample three = it.sample(Fixture.TRUE_W, -3, 3, 3, 0.5, 42);
        assertPrinted(7, three.z());
        assertPrinted(7, three.y());
        assertPrinted(7, it.predict(Fixture.TRUE_W, three.z()));
        Fit fit = it.fit(PracticeChecks.LINE, PracticeChecks.NEXT, new GdConfig(0.1, 2), new double[] {1, 1});
        assertPrinted(7, fit.trainLoss());
        assertPrinted(7, fit.validationLoss());
        assertPrinted(7, fit.history()[0]);
        assertPrinted(7, fit.history()[1]);
        double[][] x = {{1, 0}, {1, 1}, {1, 2}};
        double[] y = PracticeChecks.LINE.y();
        assertEquals(2.0 / 3, it.mse(x, y, new double[] {1, 1}), 1e-12);
        assertEquals(-4.0 / 3, it.gradient(x, y, new double[] {1, 1})[0], 1e-12);
        assertEquals(-2, it.gradient(x, y, new double[] {1, 1})[1], 1e-12);
        assertEquals(
                "[7.0, 1.0, -0.5]", Arrays.toString(it.predict(new double[] {1, -2, 0.5}, new double[] {-2, 0, 3})));
    }
}
