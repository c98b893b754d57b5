package gradus.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record: its components in order. Decoding goes through the canonical constructor, so a record's own checks hold
/// for values from the other process too.
record RecordCoder(Constructor<?> constructor, List<RecordComponent> components, List<Coder> coders) implements Coder {

    static RecordCoder of(Class<?> type, List<Coder> coders) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Arrays.stream(components).forEach(c -> c.getAccessor().setAccessible(true));
            return new RecordCoder(constructor, List.of(components), coders);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @Override
    public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
        Object whole = Coder.present(value);
        for (int i = 0; i < coders.size(); i++) {
            RecordComponent component = components.get(i);
            try {
                coders.get(i).encode(component.getAccessor().invoke(whole), out);
            } catch (NullInAnswer e) {
                throw e.within(component.getName());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    @Override
    public Object decode(WireReader in) throws MalformedFrame {
        Object[] values = new Object[coders.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = coders.get(i).decode(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw new MalformedFrame(constructor.getDeclaringClass().getSimpleName() + " refuses its parts: "
                        + refusal.getMessage());
            }
            throw new IllegalStateException("cannot make " + constructor, e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }

    @Override
    public int leastBytes() {
        return coders.stream().mapToInt(Coder::leastBytes).sum();
    }
}
