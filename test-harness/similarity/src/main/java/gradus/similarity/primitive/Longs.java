package gradus.similarity.primitive;

import java.util.Arrays;

/// A growing array of long values.
public final class Longs {
    private long[] values;
    private int size;

    public Longs() {
        this(64);
    }

    public Longs(int capacity) {
        values = new long[Math.max(4, capacity)];
    }

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public long get(int at) {
        return values[at];
    }

    public void set(int at, long value) {
        values[at] = value;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
