package gradus.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import org.junit.jupiter.api.Test;

final class PolynomialRegressionTest {
    @Test
    void everyPointHasATarget() {
        assertEquals(2, new Sample(new double[2], new double[2]).size());
        var wrong = assertThrows(IllegalArgumentException.class, () -> new Sample(new double[2], new double[3]));
        assertEquals("2 values of z but 3 of y", wrong.getMessage());
    }

    @Test
    void stepsAreCounted() {
        assertEquals(0, new GdConfig(0.1, 0).steps());
        assertThrows(IllegalArgumentException.class, () -> new GdConfig(0.1, -1));
    }
}
