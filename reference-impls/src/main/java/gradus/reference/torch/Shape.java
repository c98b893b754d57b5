package gradus.reference.torch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Dimension letters, declared once, and the check that a tensor has them: `shape.of(x, "N P")`.
///
/// A comment beside a tensor goes stale; this call fails instead.
public final class Shape {
    private final Map<String, Long> letters;

    private Shape(Map<String, Long> letters) {
        this.letters = letters;
    }

    public static Shape with(String letter, long length) {
        return new Shape(Map.of()).and(letter, length);
    }

    /// Declares another letter.
    public Shape and(String letter, long length) {
        if (letters.containsKey(letter)) {
            throw new IllegalArgumentException("dimension " + letter + " is declared twice");
        }
        Map<String, Long> more = new LinkedHashMap<>(letters);
        more.put(letter, length);
        return new Shape(more);
    }

    /// Returns the tensor when its dimensions are these letters or numbers, in this order; `""` is one number.
    ///
    /// @throws IllegalStateException when they are not
    public Tensor of(Tensor tensor, String dimensions) {
        long[] expected = dimensions.isBlank()
                ? new long[0]
                : Arrays.stream(dimensions.trim().split(" +"))
                        .mapToLong(this::length)
                        .toArray();
        long[] seen = tensor.shape();
        if (!Arrays.equals(seen, expected)) {
            throw new IllegalStateException("expected [" + dimensions + "] = " + Arrays.toString(expected)
                    + ", the tensor is " + Arrays.toString(seen));
        }
        return tensor;
    }

    private long length(String dimension) {
        if (Character.isDigit(dimension.charAt(0))) {
            return Long.parseLong(dimension);
        }
        Long length = letters.get(dimension);
        if (length == null) {
            throw new IllegalArgumentException(
                    "dimension " + dimension + " is not declared; declared are " + letters.keySet());
        }
        return length;
    }
}
