package gradus.suite;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/// Copies and compares the plain values that an assignment's interface speaks in: arrays and records in any
/// nesting.
///
/// Everything else (texts, numbers, immutable lists) cannot be changed in place and is passed on as it is.
final class Values {
    private Values() {}

    static Object copy(Object value) {
        if (value == null) {
            return value;
        }
        if (value instanceof Record record) {
            return copyRecord(record);
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        if (value.getClass().getComponentType().isPrimitive()) {
            System.arraycopy(value, 0, copy, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, copy(Array.get(value, i)));
            }
        }
        return copy;
    }

    /// Compares bit by bit, so that NaN is the same as NaN.
    static boolean same(Object a, Object b) {
        if (a instanceof Record left && b instanceof Record right && left.getClass() == right.getClass()) {
            return Arrays.stream(left.getClass().getRecordComponents())
                    .allMatch(component -> same(read(component, left), read(component, right)));
        }
        return Objects.deepEquals(a, b);
    }

    private static Record copyRecord(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> copy(read(component, record)))
                .toArray();
        try {
            Constructor<? extends Record> canonical = record.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "cannot copy a " + record.getClass().getName(), e);
        }
    }

    static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component + " of " + record.getClass(), e);
        }
    }
}
