package gradus.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gradus.api.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    @SuppressWarnings("ArrayRecordComponent")
    record Result(double[] w, double[][] path, boolean done) {}

    private static Comparison compare(Object seen, Object expected, Tolerance tolerance) {
        return Comparison.of(Answer.of("", seen), Answer.of("", expected), tolerance);
    }

    private static String shape(Object seen, Object expected) {
        return assertInstanceOf(Comparison.WrongShape.class, compare(seen, expected, Tolerance.exact()))
                .sentence();
    }

    @Test
    void everyKindOfValueComparesWithItself() {
        for (Object value : List.of(
                1,
                2.5f,
                true,
                "text",
                new int[] {1, 2},
                new long[] {1},
                new byte[] {1},
                new boolean[] {true, false},
                new float[][] {{1}, {2}},
                new String[] {"a", "b"},
                new int[0],
                new double[0][],
                new double[][] {{1}, {2, 3}},
                NdArray.zeros(2, 3),
                List.of("a", 1),
                Map.of("w", NdArray.of(1), "b", NdArray.of(2)),
                new Result(new double[1], new double[2][3], true))) {
            assertEquals(new Comparison.Equal(0), compare(value, value, Tolerance.exact()));
        }
    }

    @Test
    void theFirstDifferenceIsFoundByItsPlace() {
        Result right = new Result(new double[] {1}, new double[][] {{1, 2}, {3, 4}}, false);
        Result wrong = new Result(new double[] {1}, new double[][] {{1, 2}, {3, 5}}, false);
        var differs = assertInstanceOf(Comparison.Differs.class, compare(wrong, right, Tolerance.relative(1e-3)));
        assertEquals(".path[1][1]", differs.place());
        assertEquals(5, differs.seen());
        assertEquals(4, differs.expected());
        assertEquals(0.25, differs.worst(), 1e-12);
    }

    @Test
    void flagsAndTextsCompareExactly() {
        Result right = new Result(new double[0], new double[0][], true);
        Result wrong = new Result(new double[0], new double[0][], false);
        var other = assertInstanceOf(Comparison.OtherText.class, compare(wrong, right, Tolerance.relative(9)));
        assertEquals(new Comparison.OtherText(".done", "false", "true"), other);
    }

    @Test
    void shapesAreDescribedInWords() {
        assertEquals(" is an array of 2, expected an array of 3", shape(new double[2], new double[3]));
        assertEquals(" is an array of 3 × 2, expected an array of 2 × 3", shape(new double[3][2], new double[2][3]));
        assertEquals(" is one number, expected an array of 1", shape(1, new double[1]));
        assertEquals(
                " is 2 rows of different lengths, expected an array of 2 × 2",
                shape(new double[][] {{1}, {2, 3}}, new double[2][2]));
        assertEquals(
                "[1] is an array of 3, expected an array of 2", shape(new double[][] {{1}, {2, 3, 4}}, new double[][] {
                    {1}, {2, 3}
                }));
        assertEquals(" is missing, expected one number", shape(null, 1));
        assertEquals(".b is more than was asked for", shape(Map.of("a", 1, "b", 2), Map.of("a", 1)));
        assertEquals(".b is missing, expected one number", shape(Map.of("a", 1), Map.of("a", 1, "b", 2)));
    }

    @Test
    void aNumberWithinTheToleranceOfItsOwnSizePasses() {
        double[] right = {1000, 1};
        Tolerance percent = Tolerance.relative(0.01);
        assertInstanceOf(Comparison.Equal.class, compare(new double[] {1009, 1}, right, percent));
        assertInstanceOf(Comparison.Differs.class, compare(new double[] {1000, 1.02}, right, percent));
        assertInstanceOf(Comparison.Equal.class, compare(new double[] {1000, 1.02}, right, Tolerance.ofLargest(0.01)));
        assertInstanceOf(Comparison.Equal.class, compare(new double[] {1000, 1.02}, right, percent.plus(0.011)));
    }

    @Test
    void theWorstErrorIsHeldAgainstTheToleranceItself() {
        Tolerance tolerance = Tolerance.relative(1e-4).plus(1e-6);
        double allowed = 1e-6 + 1e-4 * 2;
        var equal = assertInstanceOf(Comparison.Equal.class, compare(2 + allowed * 0.999, 2, tolerance));
        assertEquals(0.999e-4, equal.worst(), 1e-9);
        assertEquals(1e-4, tolerance.limit());
        assertEquals(0.5, new Tolerance(0, 1, false).normalised(0.5, 7, 7));
    }

    @Test
    void infinityIsNotANumberLikeAnother() {
        Comparison wrong = compare(Double.POSITIVE_INFINITY, 1, Tolerance.relative(1e300));
        assertEquals(new Comparison.NotFinite("", Double.POSITIVE_INFINITY), wrong);
        double[] same = {Double.NaN, Double.NEGATIVE_INFINITY};
        assertInstanceOf(Comparison.Equal.class, compare(same, same.clone(), Tolerance.exact()));
    }

    @Test
    void copiesAreDeepAndComparisonSeesEveryChange() {
        Result original = new Result(new double[] {1}, new double[][] {{Double.NaN}}, true);
        Object[] copy = (Object[]) Values.copy(new Object[] {original, List.of("a")});
        assertEquals(true, Values.same(original, copy[0]));
        ((Result) copy[0]).path()[0][0] = 2;
        assertEquals(false, Values.same(original, copy[0]));
        assertEquals(true, Double.isNaN(original.path()[0][0]));
        assertEquals(false, Arrays.equals(new Object[] {original}, copy));
    }
}
