package gradus.similarity.primitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongHeapTest {
    @Test
    void valuesComeOutInAscendingOrder() {
        SplittableRandom random = new SplittableRandom(1);
        long[] values = random.longs(1000).toArray();
        LongHeap heap = new LongHeap();
        for (long value : values) {
            heap.add(value);
        }
        assertEquals(1000, heap.size());
        long[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        long[] taken = new long[1000];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = heap.poll();
        }
        assertArrayEquals(sorted, taken);
        assertTrue(heap.isEmpty());
    }

    @Test
    void addingAndTakingMayAlternate() {
        LongHeap heap = new LongHeap();
        heap.add(5);
        heap.add(3);
        assertEquals(3, heap.poll());
        heap.add(4);
        heap.add(1);
        assertEquals(1, heap.poll());
        assertEquals(4, heap.poll());
        assertEquals(5, heap.poll());
    }
}
