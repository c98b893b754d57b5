package gradus.suite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gradus.api.NdArray;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An answer taken apart into blocks of numbers and texts, each with its place, such as `fit.history`.
record Answer(List<Part> parts) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Numbers.class, name = "numbers"),
        @JsonSubTypes.Type(value = Ragged.class, name = "ragged"),
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Missing.class, name = "missing")
    })
    sealed interface Part {
        String place();
    }

    /// A rectangular block of numbers, row by row; one number has an empty shape.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Numbers(String place, int[] shape, double[] values) implements Part {
        String at(int flat) {
            StringBuilder index = new StringBuilder();
            int rest = flat;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index.insert(0, "[" + rest % shape[axis] + "]");
                rest /= shape[axis];
            }
            return place + index;
        }

        String form() {
            return shape.length == 0
                    ? "one number"
                    : Arrays.stream(shape)
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" × ", "an array of ", ""));
        }
    }

    /// Rows of different lengths, where a rectangle could have been.
    record Ragged(String place, int rows) implements Part {}

    record Text(String place, String value) implements Part {}

    record Missing(String place) implements Part {}

    static Answer of(String place, Object value) {
        List<Part> parts = new ArrayList<>();
        collect(place, value, parts);
        return new Answer(List.copyOf(parts));
    }

    boolean finite() {
        return parts.stream()
                .allMatch(part -> !(part instanceof Numbers n)
                        || Arrays.stream(n.values()).allMatch(Double::isFinite));
    }

    private static void collect(String place, Object value, List<Part> parts) {
        switch (value) {
            case null -> parts.add(new Missing(place));
            case Number number -> parts.add(new Numbers(place, new int[0], new double[] {number.doubleValue()}));
            case Boolean flag -> parts.add(new Text(place, flag.toString()));
            case NdArray array -> parts.add(new Numbers(place, array.shape(), widen(array.data())));
            case Record record -> components(place, record, parts);
            case List<?> list -> elements(place, list.toArray(), parts);
            case Map<?, ?> map -> new TreeMap<>(map).forEach((key, v) -> collect(place + "." + key, v, parts));
            default -> {
                if (value.getClass().isArray()) {
                    elements(place, value, parts);
                } else {
                    parts.add(new Text(place, value.toString()));
                }
            }
        }
    }

    private static void components(String place, Record record, List<Part> parts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                collect(
                        place + "." + component.getName(),
                        component.getAccessor().invoke(record),
                        parts);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("cannot read " + component + " of " + record.getClass(), e);
            }
        }
    }

    private static void elements(String place, Object array, List<Part> parts) {
        int length = Array.getLength(array);
        if (array.getClass().getComponentType().isPrimitive()) {
            parts.add(new Numbers(place, new int[] {length}, numbers(array)));
            return;
        }
        List<Part> rows = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            collect(place + "[" + i + "]", Array.get(array, i), rows);
        }
        if (rectangular(rows, length)) {
            parts.add(stack(place, rows));
        } else {
            parts.add(new Ragged(place, length));
            parts.addAll(rows);
        }
    }

    private static boolean rectangular(List<Part> rows, int length) {
        return rows.size() == length
                && rows.stream()
                        .allMatch(row -> row instanceof Numbers n
                                && rows.getFirst() instanceof Numbers first
                                && Arrays.equals(n.shape(), first.shape()));
    }

    private static Numbers stack(String place, List<Part> rows) {
        int[] inner = rows.isEmpty() ? new int[0] : ((Numbers) rows.getFirst()).shape();
        int[] shape = new int[inner.length + 1];
        shape[0] = rows.size();
        System.arraycopy(inner, 0, shape, 1, inner.length);
        double[] values = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(((Numbers) row).values()))
                .toArray();
        return new Numbers(place, shape, values);
    }

    private static double[] numbers(Object array) {
        return switch (array) {
            case double[] values -> values;
            case float[] values -> widen(values);
            case int[] values -> Arrays.stream(values).asDoubleStream().toArray();
            case long[] values -> Arrays.stream(values).asDoubleStream().toArray();
            case boolean[] values -> {
                double[] flags = new double[values.length];
                Arrays.setAll(flags, i -> values[i] ? 1 : 0);
                yield flags;
            }
            default -> {
                double[] copy = new double[Array.getLength(array)];
                Arrays.setAll(copy, i -> Array.getDouble(array, i));
                yield copy;
            }
        };
    }

    private static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return wide;
    }
}
