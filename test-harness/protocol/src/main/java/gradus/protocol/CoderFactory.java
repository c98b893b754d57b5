package gradus.protocol;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Derives the coder of a declared type, and refuses what could not be decoded safely: open types, types that contain
/// themselves (depth without bound), records without components (counts without cost).
final class CoderFactory {
    private final Deque<Class<?>> enclosing = new ArrayDeque<>();

    Coder of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            default -> throw unsupported(type);
        };
    }

    private Coder ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Composites.Items(of(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new Composites.Entries(of(arguments[1]));
        }
        throw unsupported(type);
    }

    private Coder ofClass(Class<?> type) {
        for (Scalar scalar : Scalar.values()) {
            if (scalar.describes(type)) {
                return scalar;
            }
        }
        if (type == String.class) {
            return new Composites.Text();
        }
        if (type.isArray()) {
            return ofArray(type.componentType());
        }
        if (type.isEnum() && type.getEnumConstants().length <= 256) {
            return new Composites.Constant(List.of(type.getEnumConstants()));
        }
        if (type.isRecord() || (type.isSealed() && type.isInterface())) {
            return ofNamed(type);
        }
        throw unsupported(type);
    }

    private Coder ofArray(Class<?> item) {
        for (Scalar scalar : Scalar.values()) {
            if (scalar.isPrimitive(item)) {
                return new Composites.ScalarArray(scalar);
            }
        }
        return new Composites.ObjectArray(item, ofClass(item));
    }

    private Coder ofNamed(Class<?> type) {
        if (enclosing.contains(type)) {
            throw new IllegalArgumentException(
                    type.getName() + " contains itself: such a value has no bound on its depth");
        }
        enclosing.push(type);
        Coder coder = type.isRecord() ? ofRecord(type) : ofSealed(type);
        enclosing.pop();
        return coder;
    }

    private Coder ofRecord(Class<?> type) {
        if (type.getRecordComponents().length == 0) {
            throw new IllegalArgumentException(type.getName() + " has no components: use an enum");
        }
        return RecordCoder.of(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(c -> of(c.getGenericType()))
                        .toList());
    }

    private Coder ofSealed(Class<?> type) {
        List<Class<?>> permitted = List.of(type.getPermittedSubclasses());
        return new Composites.Choice(
                permitted, permitted.stream().map(this::ofClass).toList());
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("values of type " + type.getTypeName()
                + " cannot travel: use primitives, String, arrays, enums, records, sealed interfaces of records,"
                + " List<T> or Map<String, T>");
    }
}
