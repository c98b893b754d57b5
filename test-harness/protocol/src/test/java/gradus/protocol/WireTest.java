package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void numbersAreLittleEndian() {
        assertArrayEquals(
                new byte[] {(byte) 0xff, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0},
                new WireWriter().u8(255).i32(1).i64(2).toBytes());
    }

    @Test
    void textsAndBlocksCarryTheirLengths() {
        assertArrayEquals(
                new byte[] {2, 0, 0, 0, (byte) 0xc3, (byte) 0x9f, 1, 0, 0, 0, 7},
                new WireWriter().string("ß").block(new byte[] {7}).toBytes());
    }

    @Test
    void bufferGrowsWithItsContent() throws MalformedFrame {
        WireWriter out = new WireWriter();
        for (int i = 0; i < 10_000; i++) {
            out.i64(i);
        }
        out.raw(new byte[1_000_000]);
        assertEquals(1_080_000, out.size());
        WireReader in = new WireReader(out.toBytes());
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, in.i64());
        }
        assertEquals(1_000_000, in.rest().length);
    }

    @Test
    void valueLargerThanAnArrayIsRefusedInWords() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> new WireWriter().space(1L << 31));
        assertEquals("a value of 2147483648 bytes does not fit one message", e.getMessage());
    }

    @Test
    void blockEndsWhereItsLengthSays() throws MalformedFrame {
        WireReader in =
                new WireReader(new WireWriter().block(new byte[] {1, 2}).u8(3).toBytes());
        WireReader block = in.block();
        assertEquals(1, block.u8());
        assertEquals(
                "1 bytes too many",
                assertThrows(MalformedFrame.class, block::end).getMessage());
        assertEquals(2, block.u8());
        assertThrows(MalformedFrame.class, block::u8);
        assertEquals(3, in.u8());
        in.end();
    }

    @Test
    void countIsComparedWithWhatItsItemsNeed() throws MalformedFrame {
        byte[] bytes = new WireWriter().i32(2).i64(0).toBytes();
        assertEquals(2, new WireReader(bytes).count(4));
        assertThrows(MalformedFrame.class, () -> new WireReader(bytes).count(5));
    }

    @Test
    void comparingConsumesNothing() throws MalformedFrame {
        WireReader in = new WireReader(new byte[] {1, 2});
        assertEquals(true, in.restEquals(new byte[] {1, 2}));
        assertEquals(false, in.restEquals(new byte[] {1}));
        assertEquals(1, in.u8());
    }
}
