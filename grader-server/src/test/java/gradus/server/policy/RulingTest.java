package gradus.server.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Points;
import gradus.server.policy.Ruling.Sanction;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingTest {
    private static final Points GRADE = new Points(57_400);

    @Test
    void withoutACaseNothingIsTaken() {
        assertFalse(Ruling.none().stands());
        assertEquals(GRADE, Ruling.none().apply(GRADE));
        assertEquals(List.of(), Ruling.none().lines(GRADE));
        assertEquals("", Ruling.none().label());
    }

    @Test
    void zeroLeavesNothingAndSaysWhichCaseTookIt() {
        Ruling zero = Ruling.of(new Sanction(12, 100));
        assertTrue(zero.stands());
        assertEquals(Points.ZERO, zero.apply(GRADE));
        assertEquals("0 (integrity case #12)", zero.label());
        assertEquals(List.of("Ruling: 57.4 × 0 = 0.0 points (integrity case #12)."), zero.lines(GRADE));
    }

    @Test
    void aDeductionTakesItsShareRoundedDown() {
        Ruling third = Ruling.of(new Sanction(3, 30));
        assertEquals(new Points(40_180), third.apply(GRADE));
        assertEquals(new Points(0), third.apply(new Points(1)));
        assertEquals("−30 % (integrity case #3)", third.label());
        assertEquals(List.of("Ruling: 57.4 × 0.7 = 40.1 points (integrity case #3)."), third.lines(GRADE));
    }

    @Test
    void casesAreAppliedInTheOrderOfTheirNumbers() {
        Ruling both = Ruling.of(new Sanction(7, 50)).and(Ruling.of(new Sanction(2, 10)));
        assertEquals("−10 % (integrity case #2), −50 % (integrity case #7)", both.label());
        assertEquals(Points.of(45), both.apply(Points.of(100)));
        assertEquals(2, both.lines(GRADE).size());
        assertTrue(both.lines(Points.of(100)).getLast().contains("90.0 × 0.5 = 45.0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aSanctionTakesAShare(int percent) {
        assertThrows(IllegalArgumentException.class, () -> new Sanction(1, percent));
    }

    @Property
    boolean noRulingGivesOrLeavesANegativeGrade(
            @ForAll @IntRange(max = 110_000) int milli,
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(min = 1, max = 100) int second) {
        Points left = Ruling.of(new Sanction(1, first))
                .and(Ruling.of(new Sanction(2, second)))
                .apply(new Points(milli));
        return left.milli() >= 0 && left.milli() <= milli;
    }
}
