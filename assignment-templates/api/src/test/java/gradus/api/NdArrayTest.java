package gradus.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class NdArrayTest {
    private final NdArray cube = new NdArray(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2, 3, 2);

    @Test
    void theLastAxisIsContiguous() {
        assertEquals(0, cube.at(0, 0, 0));
        assertEquals(1, cube.at(0, 0, 1));
        assertEquals(2, cube.at(0, 1, 0));
        assertEquals(11, cube.at(1, 2, 1));
    }

    @Test
    void aShapeThatDoesNotHoldTheNumbersIsRefused() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new NdArray(new float[5], 2, 3));
        assertEquals("shape [2, 3] holds 6 numbers, but data has 5", wrong.getMessage());
    }

    @Test
    void negativeAndHugeShapesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NdArray(new float[1], -1, -1));
        assertThrows(ArithmeticException.class, () -> NdArray.zeros(1 << 30, 1 << 30, 1 << 30));
    }

    @Test
    void aScalarHasNoAxesAndAnEmptyArrayNoElements() {
        NdArray scalar = new NdArray(new float[] {7});
        assertEquals(0, scalar.rank());
        assertEquals(7, scalar.at());
        assertEquals(0, NdArray.zeros(3, 0, 2).size());
    }

    @Test
    void anIndexOutsideOfItsAxisIsRefusedEvenWhereTheDataWouldHoldIt() {
        assertThrows(IndexOutOfBoundsException.class, () -> cube.at(0, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> cube.at(0, 0));
    }

    @Test
    void reshapingKeepsTheNumbers() {
        NdArray flat = cube.reshape(12);
        assertSame(cube.data(), flat.data());
        assertEquals(1, flat.rank());
        assertThrows(IllegalArgumentException.class, () -> cube.reshape(5));
    }

    @Test
    void arraysAreEqualByShapeAndContents() {
        assertEquals(NdArray.of(1, Float.NaN), NdArray.of(1, Float.NaN));
        assertEquals(NdArray.of(1, 2).hashCode(), NdArray.of(1, 2).hashCode());
        assertNotEquals(NdArray.of(1, 2), NdArray.of(1, 2).reshape(2, 1));
        assertNotEquals(NdArray.of(1, 2), NdArray.of(1, 3));
    }

    @Test
    void printingShowsTheShapeAndTheFirstNumbersOnly() {
        assertEquals("NdArray[2][1.0, 2.0]", NdArray.of(1, 2).toString());
        assertEquals("NdArray[2, 3, 2][0.0, 1.0, 2.0, 3.0, 4.0, 5.0, …]", cube.toString());
    }
}
