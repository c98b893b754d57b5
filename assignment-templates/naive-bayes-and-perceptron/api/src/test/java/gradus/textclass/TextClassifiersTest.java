package gradus.textclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.textclass.TextClassifiers.Metrics;
import org.junit.jupiter.api.Test;

final class TextClassifiersTest {
    @Test
    void metricsAreEqualWhenTheirNumbersAre() {
        assertEquals(new Metrics(0.5, 0.25, 1, 0.4), new Metrics(0.5, 0.25, 1, 0.4));
    }
}
