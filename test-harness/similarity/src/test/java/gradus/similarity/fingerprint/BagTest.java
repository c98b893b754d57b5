package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BagTest {
    private static long hash(long key) {
        return key << 16;
    }

    @Test
    void keysAreSortedWithTheirPlaces() {
        Bag bag = Bag.of(new long[] {hash(9), hash(3), hash(9), hash(5)}, new int[] {1, 2, 3, 4});
        assertEquals(4, bag.size());
        assertArrayEquals(new long[] {3, 5, 9}, bag.distinct());
        assertEquals(2, bag.placeOf(3));
        assertEquals(1, bag.placeOf(9), "the first of equal keys");
        assertEquals(-1, bag.placeOf(4));
    }

    @Test
    void keysOfHashesWithTheHighestBitComeLast() {
        Bag bag = Bag.of(new long[] {-1, hash(1), Long.MIN_VALUE}, new int[] {1, 2, 3});
        assertEquals(2, bag.place(0));
        assertEquals(3, bag.place(1));
        assertEquals(1, bag.place(2));
    }

    @Test
    void anyHashesComeOutInOrder() {
        long[] hashes = new SplittableRandom(4).longs(60_000).toArray();
        Bag bag = Bag.of(hashes, new int[hashes.length]);
        for (int i = 1; i < bag.size(); i++) {
            assertTrue(bag.key(i - 1) <= bag.key(i));
        }
    }

    @Test
    void whatIsDroppedIsGone() {
        Bag bag = Bag.of(new long[] {hash(1), hash(2), hash(2)}, new int[] {7, 8, 9});
        assertArrayEquals(new long[] {1}, bag.without(key -> key == 2).distinct());
        assertEquals(3, bag.without(key -> key == 5).size());
        assertArrayEquals(new long[] {2}, bag.keysAt(place -> place >= 8));
    }

    @Test
    void placesHoldFilesAndLines() {
        int place = Place.of(17, 4711);
        assertEquals(17, Place.file(place));
        assertEquals(4711, Place.line(place));
        assertTrue(Place.of(5_000_000, 5_000_000) > 0, "more than fits is cut, not wrapped");
    }
}
