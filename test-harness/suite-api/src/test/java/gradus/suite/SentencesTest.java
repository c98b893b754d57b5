package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentencesTest {
    @ParameterizedTest
    @CsvSource({
        "500, 500",
        "0, 0",
        "-0.0, 0",
        "0.25062, 0.251",
        "0.00125855, 0.00126",
        "1234567, 1230000",
        "0.00001234, 0.0000123",
        "1.26e-9, 1.26E-9",
        "1e300, 1E+300",
        "NaN, not a number (NaN)",
        "Infinity, infinite",
        "-Infinity, minus infinite"
    })
    void numbersHaveThreeDigits(double value, String text) {
        assertEquals(text, Sentences.number(value));
    }

    @Test
    void blanksAreFilledOrKeepTheirText() {
        Map<String, Double> notes = Map.of("N", 500.0);
        assertEquals("500 of n", Sentences.fill("{N:n} of {M:n}", notes));
        assertEquals("none {here} {:}", Sentences.fill("none {here} {:}", notes));
        assertEquals("$1 \\ 500", Sentences.fill("$1 \\ {N:n}", notes));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, is 0.5 times what it should be",
        "-3, 3, has the wrong sign",
        "1, 0, is not 0",
        "1.001, 1, is off by 0.1 %",
        "-1000, 2, is -500 times what it should be"
    })
    void factorsAreSaidInWords(double seen, double expected, String words) {
        assertEquals(words, Sentences.factor(seen, expected));
    }
}
