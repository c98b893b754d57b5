package gradus.suite;

import gradus.api.Device;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// An implementation in this very process, behind the same manners as one in another process.
///
/// Calls get copies of their arguments, so that a change in place is seen and harms nobody. There is no protection
/// here: use it for references, known mistakes and at home.
///
/// @param <A> the assignment's interface
public final class LocalStudent<A> implements StudentProbe {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Class<A> contract;
    private A implementation;
    private Duration cpuTime = Duration.ZERO;
    private Set<Integer> changed = Set.of();

    public LocalStudent(Class<A> contract, A implementation) {
        this.contract = contract;
        this.implementation = implementation;
    }

    /// Returns the implementation as a test sees it.
    public A proxy() {
        Object proxy = Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (_, method, arguments) -> call(method, arguments));
        return contract.cast(proxy);
    }

    @Override
    public Duration cpuTime() {
        return cpuTime;
    }

    @Override
    public Set<Integer> changedArguments() {
        return changed;
    }

    /// Takes a new instance of the same class. One that only its author can make stays: nobody hides from himself.
    @Override
    public void renew() {
        for (Constructor<?> constructor : implementation.getClass().getConstructors()) {
            Class<?>[] types = constructor.getParameterTypes();
            if (types.length == 0) {
                implementation = contract.cast(make(constructor));
                return;
            }
            if (types.length == 1 && types[0] == Device.class) {
                implementation = contract.cast(make(constructor, Device.CPU));
                return;
            }
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " worked once, but not a second time", e);
        }
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        Object[] sent = arguments == null ? new Object[0] : arguments;
        Object[] copies = (Object[]) Values.copy(sent);
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            return method.invoke(implementation, copies);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            cpuTime = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            changed = changed(sent, copies);
        }
    }

    private static Set<Integer> changed(Object[] before, Object[] after) {
        Set<Integer> positions = new TreeSet<>();
        for (int i = 0; i < before.length; i++) {
            if (!Values.same(before[i], after[i])) {
                positions.add(i);
            }
        }
        return Set.copyOf(positions);
    }
}
