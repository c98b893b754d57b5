package gradus.similarity.primitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowingArraysTest {
    @Test
    void intsKeepWhatWasAdded() {
        Ints ints = new Ints(0);
        IntStream.range(0, 1000).forEach(ints::add);
        ints.set(3, 42);
        assertEquals(1000, ints.size());
        assertEquals(42, ints.get(3));
        assertEquals(999, ints.toArray()[999]);
        ints.clear();
        assertArrayEquals(new int[0], ints.toArray());
    }

    @Test
    void longsKeepWhatWasAdded() {
        Longs longs = new Longs();
        LongStream.range(0, 1000).forEach(longs::add);
        longs.set(0, -1);
        assertEquals(1000, longs.size());
        assertEquals(-1, longs.get(0));
        longs.clear();
        assertEquals(0, longs.size());
    }

    @Test
    void hashesDependOnOrderAndText() {
        assertNotEquals(Hash64.combine(Hash64.combine(1, 2), 3), Hash64.combine(Hash64.combine(1, 3), 2));
        assertEquals(Hash64.of("mean"), Hash64.of(String.join("", "me", "an")));
        assertNotEquals(Hash64.of("mean"), Hash64.of("Mean"));
    }
}
