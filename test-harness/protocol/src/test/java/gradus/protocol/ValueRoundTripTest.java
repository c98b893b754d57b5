package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Any value that an interface can declare arrives as it was sent.
class ValueRoundTripTest {
    private static final Contract CONTRACT = Contract.of(Samples.class);

    private static Method method(String name) {
        return CONTRACT.methods().stream()
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object[] across(String name, Object... arguments) throws MalformedFrame {
        ByteBuffer sent = CONTRACT.encodeArguments(method(name), arguments);
        Object[] arrived = CONTRACT.decodeArguments(method(name), sent);
        assertEquals(0, CONTRACT.changedArguments(method(name), sent, arrived));
        return arrived;
    }

    @Property(tries = 300, seed = "20260901")
    void arrays(
            @ForAll byte[] a,
            @ForAll short[] b,
            @ForAll char[] c,
            @ForAll int[] d,
            @ForAll long[] e,
            @ForAll float[] f,
            @ForAll double[] g)
            throws MalformedFrame {
        Object[] sent = {a, b, c, d, e, f, g};
        assertTrue(Arrays.deepEquals(sent, across("bulk", sent)));
    }

    @Property(tries = 300, seed = "20260901")
    void scalars(
            @ForAll byte a,
            @ForAll short b,
            @ForAll char c,
            @ForAll int d,
            @ForAll long e,
            @ForAll float f,
            @ForAll double g)
            throws MalformedFrame {
        Object[] sent = {a, b, c, d, e, f, g};
        assertArrayEquals(sent, across("numbers", sent));
    }

    @Property(tries = 300, seed = "20260901")
    void texts(@ForAll("texts") String[] words, @ForAll @Size(max = 20) List<Integer> boxed) throws MalformedFrame {
        Object[] arrived = across("text", words, boxed, Samples.Colour.values());
        assertArrayEquals(words, (String[]) arrived[0]);
        assertEquals(boxed, arrived[1]);
        assertArrayEquals(Samples.Colour.values(), (Samples.Colour[]) arrived[2]);
    }

    /// Every text but lone surrogates, which UTF-8 cannot hold.
    @Provide
    Arbitrary<String[]> texts() {
        return Arbitraries.strings()
                .withCharRange('\0', '\ud7ff')
                .withCharRange('\ue000', '\uffff')
                .array(String[].class)
                .ofMaxSize(10);
    }

    @Property(tries = 300, seed = "20260901")
    void raggedMatrices(@ForAll @Size(max = 8) double[] @Size(max = 8) [] x) throws MalformedFrame {
        Samples.Fit start = new Samples.Fit(new double[] {1}, new Samples.Log("step", new double[0]));
        assertTrue(Arrays.deepEquals(x, (double[][]) across("fit", x, new double[0], start)[0]));
    }

    @Property(tries = 300, seed = "20260901")
    void maps(@ForAll @Size(max = 10) Map<String, float[]> parameters) throws NullInAnswer, MalformedFrame {
        Map<String, float[]> ordered = new LinkedHashMap<>();
        parameters.keySet().stream()
                .filter(key -> key.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .forEach(key -> ordered.put(key, parameters.get(key)));
        byte[] encoded = CONTRACT.encodeResult(method("parameters"), ordered);
        Map<?, ?> arrived = (Map<?, ?>) CONTRACT.decodeResult(method("parameters"), encoded);
        assertEquals(List.copyOf(ordered.keySet()), List.copyOf(arrived.keySet()));
        ordered.forEach((key, values) -> assertArrayEquals(values, (float[]) arrived.get(key)));
    }

    @Property(tries = 300, seed = "20260901")
    void everyChangeOfOneNumberIsSeen(
            @ForAll @Size(min = 1, max = 20) double[] y, @ForAll @IntRange(min = 0, max = 19) int at, @ForAll double to)
            throws MalformedFrame {
        Samples.Fit start = new Samples.Fit(new double[] {1}, new Samples.Log("step", new double[0]));
        ByteBuffer sent = CONTRACT.encodeArguments(method("fit"), new Object[] {new double[0][], y, start});
        Object[] now = CONTRACT.decodeArguments(method("fit"), sent);
        double[] values = (double[]) now[1];
        boolean same = Double.doubleToRawLongBits(values[at % y.length]) == Double.doubleToRawLongBits(to);
        values[at % y.length] = to;
        assertEquals(same ? 0 : 0b010, CONTRACT.changedArguments(method("fit"), sent, now));
    }
}
