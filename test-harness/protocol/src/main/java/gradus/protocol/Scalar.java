package gradus.protocol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// The eight primitive types, boxed or not. Arrays of them are copied in bulk; a single value is an array of one.
/// Floats keep every bit, NaN included.
enum Scalar implements Coder {
    BOOLEAN(boolean.class, Boolean.class, ValueLayout.JAVA_BYTE),
    BYTE(byte.class, Byte.class, ValueLayout.JAVA_BYTE),
    SHORT(short.class, Short.class, ValueLayout.JAVA_SHORT_UNALIGNED),
    CHAR(char.class, Character.class, ValueLayout.JAVA_CHAR_UNALIGNED),
    INT(int.class, Integer.class, ValueLayout.JAVA_INT_UNALIGNED),
    LONG(long.class, Long.class, ValueLayout.JAVA_LONG_UNALIGNED),
    FLOAT(float.class, Float.class, ValueLayout.JAVA_FLOAT_UNALIGNED),
    DOUBLE(double.class, Double.class, ValueLayout.JAVA_DOUBLE_UNALIGNED);

    private final Class<?> primitive;
    private final Class<?> boxed;

    @SuppressWarnings("ImmutableEnumChecker") // a layout is a value
    private final ValueLayout layout;

    private final int bytes;

    Scalar(Class<?> primitive, Class<?> boxed, ValueLayout layout) {
        this.primitive = primitive;
        this.boxed = boxed;
        this.layout = layout.withOrder(ByteOrder.LITTLE_ENDIAN);
        this.bytes = (int) layout.byteSize();
    }

    boolean describes(Class<?> type) {
        return type == primitive || type == boxed;
    }

    boolean isPrimitive(Class<?> type) {
        return type == primitive;
    }

    /// Writes the items of an array of the primitive type, without their count.
    void encodeItems(Object array, WireWriter out) {
        int length = Array.getLength(array);
        ByteBuffer target = out.space((long) length * bytes);
        Object items = this == BOOLEAN ? asBytes((boolean[]) array) : array;
        MemorySegment.copy(items, 0, MemorySegment.ofBuffer(target), layout, 0, length);
        target.position(target.position() + length * bytes);
    }

    /// Reads `length` items into a new array of the primitive type; the caller checked that they are there.
    Object decodeItems(WireReader in, int length) throws MalformedFrame {
        ByteBuffer source = in.bytes(length * bytes);
        Object items = this == BOOLEAN ? new byte[length] : Array.newInstance(primitive, length);
        MemorySegment.copy(MemorySegment.ofBuffer(source), layout, 0, items, 0, length);
        source.position(source.position() + length * bytes);
        return this == BOOLEAN ? asBooleans((byte[]) items) : items;
    }

    /// Compares an array of the primitive type with the items that are left, without a copy of either.
    boolean sameItems(Object array, WireReader encoded) throws MalformedFrame {
        Object items = this == BOOLEAN ? asBytes((boolean[]) array) : array;
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            WireWriter out = new WireWriter();
            encodeItems(array, out);
            return encoded.restEquals(out.toBytes());
        }
        MemorySegment sent = MemorySegment.ofBuffer(encoded.bytes(Array.getLength(array) * bytes));
        return sent.mismatch(segment(items)) == -1;
    }

    private static MemorySegment segment(Object items) {
        return switch (items) {
            case byte[] b -> MemorySegment.ofArray(b);
            case short[] s -> MemorySegment.ofArray(s);
            case char[] c -> MemorySegment.ofArray(c);
            case int[] i -> MemorySegment.ofArray(i);
            case long[] l -> MemorySegment.ofArray(l);
            case float[] f -> MemorySegment.ofArray(f);
            case double[] d -> MemorySegment.ofArray(d);
            default -> throw new IllegalArgumentException(items.getClass() + " is no array of numbers");
        };
    }

    @Override
    public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
        Object one = Array.newInstance(primitive, 1);
        Array.set(one, 0, Coder.present(value));
        encodeItems(one, out);
    }

    @Override
    public Object decode(WireReader in) throws MalformedFrame {
        return Array.get(decodeItems(in, 1), 0);
    }

    @Override
    public int leastBytes() {
        return bytes;
    }

    private static byte[] asBytes(boolean[] booleans) {
        byte[] bytes = new byte[booleans.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (booleans[i] ? 1 : 0);
        }
        return bytes;
    }

    private static boolean[] asBooleans(byte[] bytes) throws MalformedFrame {
        boolean[] booleans = new boolean[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0 && bytes[i] != 1) {
                throw new MalformedFrame("a boolean of " + bytes[i]);
            }
            booleans[i] = bytes[i] == 1;
        }
        return booleans;
    }
}
