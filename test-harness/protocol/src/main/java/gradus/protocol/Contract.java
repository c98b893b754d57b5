package gradus.protocol;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assignment's interface as both processes see it: its methods in a fixed order, and how their values travel.
///
/// Both sides derive the same contract from the same interface, so frames carry only numbers and values.
public final class Contract {
    private final List<Method> methods;
    private final Map<Method, Signature> signatures = new HashMap<>();

    private record Signature(int index, List<Coder> parameters, List<String> names, Coder result, String returned) {}

    private Contract(Class<?> contract) {
        methods = Arrays.stream(contract.getMethods())
                .filter(Contract::callable)
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(m -> Arrays.toString(m.getParameterTypes())))
                .toList();
        for (Method method : methods) {
            signatures.put(method, signature(signatures.size(), method));
        }
    }

    /// Derives the contract of an interface.
    ///
    /// @throws IllegalArgumentException when a type cannot travel; the message names the method
    public static Contract of(Class<?> contract) {
        if (!contract.isInterface()) {
            throw new IllegalArgumentException(contract.getName() + " is not an interface");
        }
        return new Contract(contract);
    }

    /// The callable methods, sorted by name and parameter types; their index is what travels.
    public List<Method> methods() {
        return methods;
    }

    /// The index of a method in [#methods()].
    public int index(Method method) {
        return known(method).index();
    }

    /// Encodes the arguments of a call.
    ///
    /// @throws IllegalArgumentException when an argument is or holds a null, which is the author's mistake
    public ByteBuffer encodeArguments(Method method, @Nullable Object[] arguments) {
        return encodeArguments(method, arguments, new WireWriter());
    }

    /// Encodes the arguments of a call into memory that both processes see, if they are many and it is large enough.
    public ByteBuffer encodeArguments(Method method, @Nullable Object[] arguments, ByteBuffer shared) {
        return encodeArguments(method, arguments, new WireWriter(shared));
    }

    private ByteBuffer encodeArguments(Method method, @Nullable Object[] arguments, WireWriter out) {
        Signature signature = known(method);
        for (int i = 0; i < signature.parameters().size(); i++) {
            try {
                int begun = out.begin();
                signature.parameters().get(i).encode(arguments[i], out);
                out.end(begun);
            } catch (NullInAnswer e) {
                throw new IllegalArgumentException(
                        "argument of " + method.getName() + ": "
                                + e.within(signature.names().get(i)).getMessage(),
                        e);
            }
        }
        return out.toBuffer();
    }

    /// Decodes what [#encodeArguments] wrote.
    public Object[] decodeArguments(Method method, ByteBuffer encoded) throws MalformedFrame {
        List<Coder> parameters = known(method).parameters();
        WireReader in = new WireReader(encoded);
        Object[] arguments = new Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            WireReader argument = in.block();
            arguments[i] = parameters.get(i).decode(argument);
            argument.end();
        }
        in.end();
        return arguments;
    }

    /// Compares arguments after a call with what was sent: bit i is set when argument i is not the same any more.
    /// Arguments beyond the 63rd share the last bit.
    public long changedArguments(Method method, ByteBuffer sent, @Nullable Object[] now) throws MalformedFrame {
        Signature signature = known(method);
        WireReader in = new WireReader(sent);
        long changed = 0;
        for (int i = 0; i < signature.parameters().size(); i++) {
            WireReader before = in.block();
            try {
                if (!signature.parameters().get(i).same(now[i], before)) {
                    changed |= 1L << Math.min(i, 63);
                }
            } catch (NullInAnswer e) {
                changed |= 1L << Math.min(i, 63);
            }
        }
        return changed;
    }

    /// Encodes the result of a call; a method without a result gives no bytes.
    public byte[] encodeResult(Method method, @Nullable Object result) throws NullInAnswer {
        Signature signature = known(method);
        WireWriter out = new WireWriter();
        try {
            signature.result().encode(result, out);
        } catch (NullInAnswer e) {
            throw e.within(signature.returned());
        }
        return out.toBytes();
    }

    /// Decodes what [#encodeResult] wrote. A method without a result gives its class's `void`.
    public Object decodeResult(Method method, byte[] encoded) throws MalformedFrame {
        WireReader in = new WireReader(encoded);
        Object result = known(method).result().decode(in);
        in.end();
        return result;
    }

    private Signature known(Method method) {
        Signature signature = signatures.get(method);
        if (signature == null) {
            throw new IllegalArgumentException(method + " is no method of this contract");
        }
        return signature;
    }

    private static Signature signature(int index, Method method) {
        try {
            List<Coder> parameters = Arrays.stream(method.getGenericParameterTypes())
                    .map(t -> new CoderFactory().of(t))
                    .toList();
            List<String> names = Arrays.stream(method.getParameters())
                    .map(Parameter::getName)
                    .toList();
            Type result = method.getGenericReturnType();
            Coder coder = result == void.class ? new Nothing() : new CoderFactory().of(result);
            return new Signature(
                    index,
                    parameters,
                    names,
                    coder,
                    "the returned " + method.getReturnType().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(method.toGenericString() + ": " + e.getMessage(), e);
        }
    }

    private static boolean callable(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && Arrays.stream(Object.class.getMethods())
                        .noneMatch(m -> m.getName().equals(method.getName())
                                && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    /// What a method without a result returns.
    private record Nothing() implements Coder {
        @Override
        public void encode(@Nullable Object value, WireWriter out) {}

        @Override
        public Object decode(WireReader in) {
            return void.class;
        }

        @Override
        public int leastBytes() {
            return 1;
        }
    }
}
