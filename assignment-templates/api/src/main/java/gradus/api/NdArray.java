package gradus.api;

import java.util.Arrays;
import java.util.Objects;

/// An array of float32 numbers with any number of axes, stored row by row.
///
/// Row-major means: the *last* axis is contiguous. In an array of shape (B, T, C) the element `[b][t][c]` lies at
/// `data[(b * T + t) * C + c]`. A shape without axes is one number (a scalar); a shape with a 0 in it has no
/// elements.
///
/// The constructor refuses a `data` whose length is not the product of the shape, so that a wrong reshape is found
/// where it is made and not three layers later.
///
/// @param data the numbers in row-major order; not copied
/// @param shape the length of each axis, outermost first
@SuppressWarnings("ArrayRecordComponent") // handed over and not copied; compared by contents
public record NdArray(float[] data, int... shape) {
    public NdArray {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(shape, "shape");
        long size = sizeOf(shape);
        if (size != data.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " holds " + size + " numbers, but data has " + data.length);
        }
    }

    /// Creates an array of zeros.
    public static NdArray zeros(int... shape) {
        return new NdArray(new float[Math.toIntExact(sizeOf(shape))], shape);
    }

    /// Creates a one-dimensional array.
    public static NdArray of(float... values) {
        return new NdArray(values, values.length);
    }

    /// Returns the number of axes: 0 for a scalar, 2 for a matrix.
    public int rank() {
        return shape.length;
    }

    /// Returns the number of elements.
    public int size() {
        return data.length;
    }

    /// Reads one element, one index for each axis.
    ///
    /// @throws IndexOutOfBoundsException when an index lies outside its axis
    public float at(int... index) {
        if (index.length != shape.length) {
            throw new IllegalArgumentException("an array of shape " + Arrays.toString(shape) + " needs " + shape.length
                    + " indices, got " + Arrays.toString(index));
        }
        int offset = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            offset = offset * shape[axis] + Objects.checkIndex(index[axis], shape[axis]);
        }
        return data[offset];
    }

    /// Views the same numbers under another shape of the same size; nothing is copied.
    public NdArray reshape(int... newShape) {
        return new NdArray(data, newShape);
    }

    /// Compares shape and contents, number by number (NaN equals NaN).
    @Override
    public boolean equals(Object other) {
        return other instanceof NdArray that && Arrays.equals(shape, that.shape) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
    }

    /// Prints the shape and the first numbers, not all of them.
    @Override
    public String toString() {
        String head = Arrays.toString(Arrays.copyOf(data, Math.min(data.length, 6)));
        return "NdArray" + Arrays.toString(shape) + (data.length > 6 ? head.replace("]", ", …]") : head);
    }

    private static long sizeOf(int[] shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("a shape has no negative lengths: " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, length);
        }
        return size;
    }
}
