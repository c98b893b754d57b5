package gradus.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.attention.Attention.Projections;
import org.junit.jupiter.api.Test;

final class AttentionTest {
    @Test
    void theProjectionsOfQueriesKeysAndValuesLieInOneArray() {
        NdArray in = NdArray.zeros(6, 2);
        assertEquals(in, new Projections(in, NdArray.zeros(6), NdArray.zeros(2, 2), NdArray.zeros(2)).in());
        var wrong = assertThrows(
                IllegalArgumentException.class,
                () -> new Projections(NdArray.zeros(2, 6), NdArray.zeros(6), NdArray.zeros(2, 2), NdArray.zeros(2)));
        assertTrue(wrong.getMessage().startsWith("in has 3D rows of D numbers"));
    }
}
