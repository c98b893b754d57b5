package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls whose arguments lie in memory that both processes see, so that only their size goes through the pipe.
class SharedCallTest {
    interface Sums {
        double sum(double[] values, String name);
    }

    private static final int SIZE = 1 << 20;

    private final Contract contract = Contract.of(Sums.class);
    private final Method sum = contract.methods().getFirst();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(SIZE);

    private ByteBuffer encoded(int values) {
        double[] numbers = new double[values];
        Arrays.setAll(numbers, i -> i + 0.5);
        return contract.encodeArguments(sum, new Object[] {numbers, "ß"}, shared);
    }

    private static byte[] sent(Request.Call call) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(call);
        return pipe.toByteArray();
    }

    private Request.Call received(byte[] frame, ByteBuffer seen) throws IOException, MalformedFrame {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(frame), 1 << 24, seen);
        Incoming.Message<?> message = assertInstanceOf(Incoming.Message.class, reader.request());
        return assertInstanceOf(Request.Call.class, message.content());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_000, 8_000, 130_000, 131_068, 131_072, 300_000})
    void argumentsArriveWhateverWayTheyTake(int values) throws IOException, MalformedFrame {
        ByteBuffer arguments = encoded(values);
        Request.Call call = received(sent(new Request.Call(7, 0, arguments)), shared.asReadOnlyBuffer());
        Object[] decoded = contract.decodeArguments(sum, call.arguments());
        assertEquals(values, ((double[]) decoded[0]).length);
        assertEquals("ß", decoded[1]);
        assertEquals(0, contract.changedArguments(sum, call.arguments(), decoded));
        if (values > 0) {
            ((double[]) decoded[0])[values - 1]++;
            assertEquals(1, contract.changedArguments(sum, call.arguments(), decoded));
        }
    }

    @Test
    void onlyLargeArgumentsThatFitAreShared() {
        assertFalse(encoded(1).isDirect());
        assertTrue(encoded(100_000).isDirect());
        assertFalse(encoded(300_000).isDirect());
        assertEquals(2_400_000 + 4 + 4 + 4 + 4 + 2, encoded(300_000).remaining());
    }

    @Test
    void theFrameOfASharedCallIsSmall() throws IOException {
        assertEquals(4 + 1 + 12, sent(new Request.Call(7, 0, encoded(100_000))).length);
    }

    @Test
    void aLaterCallTakesThePlaceOfAnEarlier() throws IOException, MalformedFrame {
        encoded(100_000);
        double[] ones = new double[50_000];
        Arrays.fill(ones, 1);
        ByteBuffer arguments = contract.encodeArguments(sum, new Object[] {ones, ""}, shared);
        Request.Call call = received(sent(new Request.Call(8, 0, arguments)), shared);
        assertArrayEquals(ones, (double[]) contract.decodeArguments(sum, call.arguments())[0]);
    }

    @Test
    void lengthsOutsideTheMemoryAreRefused() throws IOException {
        byte[] frame = sent(new Request.Call(7, 0, encoded(100_000)));
        for (ByteBuffer seen : List.of(ByteBuffer.allocate(0), ByteBuffer.allocateDirect(1000))) {
            assertThrows(MalformedFrame.class, () -> received(frame, seen));
        }
        frame[frame.length - 1] = (byte) 0x80; // a negative length
        assertThrows(MalformedFrame.class, () -> received(frame, shared));
    }
}
