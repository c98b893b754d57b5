package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {
    private final Contract contract = Contract.of(Samples.class);

    private Method method(String name) {
        return contract.methods().stream()
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object[] across(String name, Object... arguments) throws MalformedFrame {
        Method method = method(name);
        return contract.decodeArguments(method, contract.encodeArguments(method, arguments));
    }

    private Object back(String name, Object result) throws NullInAnswer, MalformedFrame {
        return contract.decodeResult(method(name), contract.encodeResult(method(name), result));
    }

    private String missing(String name, Object result) {
        return assertThrows(NullInAnswer.class, () -> contract.encodeResult(method(name), result))
                .where();
    }

    @Test
    void methodsAreSortedAndStaticsLeftOut() {
        assertEquals(
                List.of(
                        "build",
                        "bulk",
                        "figure",
                        "fit",
                        "flags",
                        "inherited",
                        "numbers",
                        "parameters",
                        "positive",
                        "text"),
                contract.methods().stream().map(Method::getName).toList());
        assertEquals(3, contract.index(method("fit")));
    }

    @Test
    void scalarsTravelUnchanged() throws MalformedFrame {
        Object[] sent = {(byte) -1, (short) -2, 'ß', 4, Long.MIN_VALUE, Float.NaN, -0.0};
        assertArrayEquals(sent, across("numbers", sent));
        assertEquals(true, across("flags", true, new boolean[] {true, false})[0]);
    }

    @Test
    void arraysTravelInBulk() throws MalformedFrame {
        Object[] sent = {
            new byte[] {1, -1},
            new short[] {Short.MIN_VALUE},
            new char[] {'a', '\uffff'},
            new int[0],
            new long[] {Long.MAX_VALUE, 0},
            new float[] {Float.NEGATIVE_INFINITY, Float.MIN_VALUE},
            new double[] {Double.NaN, 1e-300}
        };
        assertTrue(Arrays.deepEquals(sent, across("bulk", sent)));
    }

    @Test
    void everyBitOfANanSurvives() throws NullInAnswer, MalformedFrame {
        double odd = Double.longBitsToDouble(0x7ff0000000000123L);
        Samples.Fit fit =
                (Samples.Fit) back("fit", new Samples.Fit(new double[] {odd}, new Samples.Log("step", new double[0])));
        assertEquals(0x7ff0000000000123L, Double.doubleToRawLongBits(fit.weights()[0]));
    }

    @Test
    void raggedArraysAndRecordsKeepTheirShape() throws MalformedFrame {
        double[][] ragged = {{1, 2}, {}, {3}};
        Samples.Fit start = new Samples.Fit(new double[] {5}, new Samples.Log("epoch", new double[] {6}));
        Object[] got = across("fit", ragged, new double[] {4}, start);
        assertTrue(Arrays.deepEquals(ragged, (double[][]) got[0]));
        assertEquals("epoch", ((Samples.Fit) got[2]).log().unit());
    }

    @Test
    void sealedTypesAndEnumsKeepTheirVariant() throws MalformedFrame {
        List<Samples.Figure> figures =
                List.of(new Samples.Disc(2), new Samples.Box(new int[] {1, 2}, Samples.Colour.GREEN));
        List<?> got = (List<?>) across("figure", figures)[0];
        assertEquals(new Samples.Disc(2), got.get(0));
        assertEquals(Samples.Colour.GREEN, ((Samples.Box) got.get(1)).colour());
    }

    @Test
    void mapsKeepTheirOrder() throws MalformedFrame {
        Map<String, float[]> sent = new LinkedHashMap<>();
        sent.put("z", new float[] {1});
        sent.put("a", new float[] {2, 3});
        Map<?, ?> got = (Map<?, ?>) across("parameters", sent)[0];
        assertEquals(List.of("z", "a"), List.copyOf(got.keySet()));
        assertArrayEquals(new float[] {2, 3}, (float[]) got.get("a"));
    }

    @Test
    void nothingIsEncodedForVoid() throws NullInAnswer, MalformedFrame {
        assertEquals(0, contract.encodeResult(method("build"), null).length);
        assertEquals(void.class, contract.decodeResult(method("build"), new byte[0]));
    }

    @Test
    void nullsAreNamedFromTheInsideOut() {
        assertEquals("the returned Fit", missing("fit", null));
        assertEquals("log of the returned Fit", missing("fit", new Samples.Fit(new double[0], null)));
        assertEquals(
                "trainLoss of log of the returned Fit",
                missing("fit", new Samples.Fit(new double[0], new Samples.Log("step", null))));
        Map<String, float[]> parameters = new LinkedHashMap<>();
        parameters.put("conv1.weight", null);
        assertEquals("the value of \"conv1.weight\" of the returned Map", missing("parameters", parameters));
        parameters.put(null, new float[0]);
        parameters.remove("conv1.weight");
        assertEquals("a key of the returned Map", missing("parameters", parameters));
    }

    @Test
    void nullArgumentIsTheAuthorsMistake() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> contract.encodeArguments(
                        method("text"), new Object[] {new String[] {"a", null}, List.of(), new Samples.Colour[0]}));
        assertEquals("argument of text: element [1] of words is null", e.getMessage());
    }

    @Test
    void changedArgumentsAreTheOnesThatDiffer() throws MalformedFrame {
        Method fit = method("fit");
        Samples.Fit start = new Samples.Fit(new double[] {5}, new Samples.Log("epoch", new double[] {6}));
        ByteBuffer sent =
                contract.encodeArguments(fit, new Object[] {new double[][] {{1}, {2}}, new double[] {3}, start});
        Object[] now = contract.decodeArguments(fit, sent);
        assertEquals(0, contract.changedArguments(fit, sent, now));
        ((double[][]) now[0])[1][0] = 9;
        assertEquals(0b001, contract.changedArguments(fit, sent, now));
        ((Samples.Fit) now[2]).log().trainLoss()[0] = Double.NaN;
        assertEquals(0b101, contract.changedArguments(fit, sent, now));
        ((double[][]) now[0])[0] = null;
        assertEquals(0b101, contract.changedArguments(fit, sent, now));
    }

    @Test
    void recordsRefuseWhatTheirConstructorsRefuse() {
        byte[] zero = new WireWriter().i32(0).toBytes();
        MalformedFrame e = assertThrows(MalformedFrame.class, () -> contract.decodeResult(method("positive"), zero));
        assertEquals("Positive refuses its parts: 0 is not positive", e.getMessage());
    }

    @Test
    void shortLongAndLyingValuesAreRefused() {
        Method bulk = method("bulk");
        byte[] tooFew = new WireWriter().i32(2).i64(1).toBytes();
        byte[] tooMany = new WireWriter().i32(1).i64(1).u8(0).toBytes();
        byte[] overflowing = new WireWriter().i32(0x20000000).i64(1).toBytes();
        assertThrows(MalformedFrame.class, () -> contract.decodeResult(bulk, tooFew));
        assertThrows(MalformedFrame.class, () -> contract.decodeResult(bulk, tooMany));
        assertEquals(
                "a count of 536870912 needs at least 4294967296 bytes, 8 are left",
                assertThrows(MalformedFrame.class, () -> contract.decodeResult(bulk, overflowing))
                        .getMessage());
    }

    @Test
    void unknownVariantsAreRefused() {
        byte[] fifth = new WireWriter().u8(5).toBytes();
        assertEquals(
                "choice 5 of 2",
                assertThrows(MalformedFrame.class, () -> contract.decodeResult(method("figure"), fifth))
                        .getMessage());
        byte[] neither = new WireWriter().u8(2).toBytes();
        assertEquals(
                "a boolean of 2",
                assertThrows(MalformedFrame.class, () -> contract.decodeResult(method("flags"), neither))
                        .getMessage());
    }

    @Test
    void keyThatComesTwiceIsRefused() {
        byte[] twice =
                new WireWriter().i32(2).string("w").i32(0).string("w").i32(0).toBytes();
        assertEquals(
                "a map with the key \"w\" twice",
                assertThrows(MalformedFrame.class, () -> contract.decodeResult(method("parameters"), twice))
                        .getMessage());
    }

    @Test
    void typesThatCannotTravelSafelyAreRefusedWithTheMethod() {
        assertTrue(refused(Samples.OfStreams.class).contains("values of type java.io.InputStream cannot travel"));
        assertTrue(refused(Samples.OfItself.class).contains("Tree contains itself"));
        assertTrue(refused(Samples.OfNothing.class).contains("Empty has no components"));
        assertTrue(refused(Samples.OfOpenMap.class).contains("byNumber"));
        assertTrue(refused(Samples.OfVariables.class).contains("values of type T cannot travel"));
        assertEquals("java.lang.String is not an interface", refused(String.class));
    }

    private static String refused(Class<?> type) {
        return assertThrows(IllegalArgumentException.class, () -> Contract.of(type))
                .getMessage();
    }

    @Test
    void methodOfAnotherInterfaceIsRefused() throws NoSuchMethodException {
        Method foreign = Runnable.class.getMethod("run");
        assertThrows(IllegalArgumentException.class, () -> contract.index(foreign));
    }
}
