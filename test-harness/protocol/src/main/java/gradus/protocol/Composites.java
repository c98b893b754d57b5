package gradus.protocol;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The coders of values that hold other values, except records.
final class Composites {
    private Composites() {}

    record Text() implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            out.string((String) Coder.present(value));
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            return in.string();
        }

        @Override
        public int leastBytes() {
            return 4;
        }
    }

    record Constant(List<?> constants) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            out.u8(constants.indexOf(Coder.present(value)));
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            int ordinal = in.u8();
            if (ordinal >= constants.size()) {
                throw new MalformedFrame("constant " + ordinal + " of " + constants.size());
            }
            return constants.get(ordinal);
        }

        @Override
        public int leastBytes() {
            return 1;
        }
    }

    record ScalarArray(Scalar item) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            Object array = Coder.present(value);
            out.i32(Array.getLength(array));
            item.encodeItems(array, out);
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            return item.decodeItems(in, in.count(item.leastBytes()));
        }

        @Override
        public boolean same(@Nullable Object value, WireReader encoded) throws NullInAnswer, MalformedFrame {
            Object array = Coder.present(value);
            return encoded.i32() == Array.getLength(array) && item.sameItems(array, encoded);
        }

        @Override
        public int leastBytes() {
            return 4;
        }
    }

    record ObjectArray(Class<?> itemType, Coder item) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            @Nullable Object[] array = (@Nullable Object[]) Coder.present(value);
            out.i32(array.length);
            for (int i = 0; i < array.length; i++) {
                try {
                    item.encode(array[i], out);
                } catch (NullInAnswer e) {
                    throw e.within("element [" + i + "]");
                }
            }
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            int length = in.count(item.leastBytes());
            Object array = Array.newInstance(itemType, length);
            for (int i = 0; i < length; i++) {
                Array.set(array, i, item.decode(in));
            }
            return array;
        }

        @Override
        public int leastBytes() {
            return 4;
        }
    }

    record Items(Coder item) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            // A copy first: a list of the student's own class may count differently each time it is asked.
            @Nullable Object[] items = ((List<?>) Coder.present(value)).toArray();
            out.i32(items.length);
            for (int i = 0; i < items.length; i++) {
                try {
                    item.encode(items[i], out);
                } catch (NullInAnswer e) {
                    throw e.within("element " + i);
                }
            }
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            int length = in.count(item.leastBytes());
            List<Object> items = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                items.add(item.decode(in));
            }
            return Collections.unmodifiableList(items);
        }

        @Override
        public int leastBytes() {
            return 4;
        }
    }

    record Entries(Coder item) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            List<? extends Map.Entry<?, ?>> entries = new ArrayList<>(((Map<?, ?>) Coder.present(value)).entrySet());
            out.i32(entries.size());
            for (Map.Entry<?, ?> entry : entries) {
                try {
                    out.string((String) Coder.present(entry.getKey()));
                } catch (NullInAnswer e) {
                    throw e.within("a key");
                }
                try {
                    item.encode(entry.getValue(), out);
                } catch (NullInAnswer e) {
                    throw e.within("the value of \"" + entry.getKey() + "\"");
                }
            }
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            int length = in.count(4 + item.leastBytes());
            Map<String, Object> entries = LinkedHashMap.newLinkedHashMap(length);
            for (int i = 0; i < length; i++) {
                String key = in.string();
                if (entries.put(key, item.decode(in)) != null) {
                    throw new MalformedFrame("a map with the key \"" + key + "\" twice");
                }
            }
            return Collections.unmodifiableMap(entries);
        }

        @Override
        public int leastBytes() {
            return 4;
        }
    }

    /// A sealed interface: the index of the permitted type, then its value.
    record Choice(List<Class<?>> types, List<Coder> coders) implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) throws NullInAnswer {
            Object chosen = Coder.present(value);
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i).isInstance(chosen)) {
                    coders.get(i).encode(chosen, out.u8(i));
                    return;
                }
            }
            throw new IllegalStateException(chosen.getClass().getName() + " is none of " + types);
        }

        @Override
        public Object decode(WireReader in) throws MalformedFrame {
            int index = in.u8();
            if (index >= coders.size()) {
                throw new MalformedFrame("choice " + index + " of " + coders.size());
            }
            return coders.get(index).decode(in);
        }

        @Override
        public int leastBytes() {
            return 1;
        }
    }
}
