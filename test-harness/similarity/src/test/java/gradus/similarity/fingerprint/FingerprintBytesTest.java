package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerprintBytesTest {
    private static final Fingerprint FINGERPRINT =
            Programs.fingerprint("anna", Programs.ORIGINAL, Programs.OTHER, "class {", "");

    @Test
    void whatIsWrittenIsRead() {
        Fingerprint read = FingerprintBytes.read(FingerprintBytes.write(FINGERPRINT));
        assertEquals(FINGERPRINT.id(), read.id());
        assertEquals(FINGERPRINT.files(), read.files());
        assertEquals(FINGERPRINT.content(), read.content());
        assertEquals(FINGERPRINT.commentWords(), read.commentWords());
        assertArrayEquals(FINGERPRINT.tokens().kinds(), read.tokens().kinds());
        for (int i = 0; i < FINGERPRINT.tokens().size(); i++) {
            assertEquals(FINGERPRINT.tokens().place(i), read.tokens().place(i));
        }
        assertSame(FINGERPRINT.statements(), read.statements());
        assertSame(FINGERPRINT.shapes(), read.shapes());
        assertSame(FINGERPRINT.words(), read.words());
        assertSame(FINGERPRINT.comments(), read.comments());
        assertSame(FINGERPRINT.contents(), read.contents());
    }

    private static void assertSame(Bag expected, Bag read) {
        assertEquals(expected.size(), read.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.key(i), read.key(i));
            assertEquals(expected.place(i), read.place(i));
        }
    }

    @Test
    void aFingerprintTakesAFewKilobytes() {
        assertTrue(FingerprintBytes.write(FINGERPRINT).length < 8_000);
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = FingerprintBytes.write(FINGERPRINT);
        for (int length = 0; length < bytes.length; length += 37) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> FingerprintBytes.read(cut));
        }
        byte[] other = bytes.clone();
        other[0] = 99;
        assertThrows(IllegalArgumentException.class, () -> FingerprintBytes.read(other));
    }

    @Test
    void randomBytesNeverAskForMuchMemory() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[300];
            random.nextBytes(bytes);
            bytes[0] = FingerprintBytes.FORMAT;
            try {
                FingerprintBytes.read(bytes);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage() != null);
            }
        }
    }

    @Test
    void theSameSourcesGiveTheSameBytes() {
        byte[] again =
                FingerprintBytes.write(Programs.fingerprint("anna", Programs.ORIGINAL, Programs.OTHER, "class {", ""));
        assertArrayEquals(FingerprintBytes.write(FINGERPRINT), again);
    }
}
