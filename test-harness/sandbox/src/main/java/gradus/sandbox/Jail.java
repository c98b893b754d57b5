package gradus.sandbox;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;

/// A small program that gives up every right and becomes another program: the sandbox that needs nobody's
/// permission.
///
/// Its main thread takes on limits, landlock and the call filter, one after the other, and calls `execve`, which
/// ends all other threads. The order matters: the filter refuses what comes before it, and under the address
/// space limit this JVM could not live on.
final class Jail {
    /// How the program ends when a step was refused; its last line says which.
    static final int REFUSED = 125;

    /// How a refused step begins in the log.
    static final String SAYS = "jail: ";

    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final int SIGKILL = 9;
    private static final int SET_NO_NEW_PRIVILEGES = 38;
    private static final int SECCOMP_SET_FILTER = 1;
    private static final int CLOSE_ON_EXEC = 4;
    private static final int FIRST_DESCRIPTOR = 3;
    private static final int SHARED = Confinement.SHARED_DESCRIPTOR;

    private static final int INSTRUCTION_BYTES = 8;

    /// The numbers of `setrlimit(2)`.
    private enum Limit {
        CPU(0),
        FILE_SIZE(1),
        STACK(3),
        CORE(4),
        PROCESSES(6),
        DESCRIPTORS(7),
        LOCKED_MEMORY(8),
        ADDRESS_SPACE(9),
        SIGNALS(11),
        QUEUES(12),
        NICE(13),
        REAL_TIME(14);

        private final int number;

        Limit(int number) {
            this.number = number;
        }
    }

    private Jail() {}

    public static void main(String[] args) {
        become(JailOrder.parse(List.of(args)));
    }

    private static void become(JailOrder order) {
        // A session of its own has no terminal; refused only where it already is one.
        Kernel.call(Kernel.SETSID);
        if (order.protections().contains(Protection.DEATH_WITH_THE_GRADER)) {
            must("prctl", Kernel.call(Kernel.PRCTL, SET_PARENT_DEATH_SIGNAL, SIGKILL));
        }
        long command = Kernel.text(order.command().getFirst());
        MemorySegment words = strings(order.command());
        MemorySegment environment = strings(variables(order.environment()));
        MemorySegment filter = filter(order);
        MemorySegment memory = range(order.addressSpaceBytes());
        limit(order);
        must("prctl", Kernel.call(Kernel.PRCTL, SET_NO_NEW_PRIVILEGES, 1));
        if (order.protections().contains(Protection.LANDLOCK)) {
            boolean scoped = order.protections().contains(Protection.SIGNALS_TO_ITSELF);
            Landlock.restrict(order.readable(), scoped);
        }
        must("close_range", Kernel.call(Kernel.CLOSE_RANGE, FIRST_DESCRIPTOR, SHARED - 1, CLOSE_ON_EXEC));
        must("close_range", Kernel.call(Kernel.CLOSE_RANGE, SHARED + 1, -1L >>> 32, CLOSE_ON_EXEC));
        if (order.protections().contains(Protection.CALL_FILTER)) {
            must("seccomp", Kernel.call(Kernel.SECCOMP, SECCOMP_SET_FILTER, 0, filter.address()));
        }
        if (order.protections().contains(Protection.ADDRESS_SPACE)) {
            must("prlimit", Kernel.call(Kernel.PRLIMIT, 0, Limit.ADDRESS_SPACE.number, memory.address(), 0));
        }
        must("execve", Kernel.call(Kernel.EXECVE, command, words.address(), environment.address()));
    }

    /// Gives `result` back, or ends this program with a line that says what was refused.
    static long must(String step, long result) {
        if (result < 0) {
            System.err.println(SAYS + step + " failed with error " + Kernel.errno());
            Runtime.getRuntime().halt(REFUSED);
        }
        return result;
    }

    private static void limit(JailOrder order) {
        set(Limit.CPU, order.cpuSeconds());
        set(Limit.FILE_SIZE, 0);
        set(Limit.CORE, 0);
        set(Limit.STACK, 8 << 20);
        set(Limit.LOCKED_MEMORY, 64 << 10);
        set(Limit.SIGNALS, 256);
        set(Limit.QUEUES, 0);
        set(Limit.NICE, 0);
        set(Limit.REAL_TIME, 0);
        if (order.protections().contains(Protection.DESCRIPTORS)) {
            set(Limit.DESCRIPTORS, 256);
        }
        if (order.ownUser() && order.protections().contains(Protection.THREADS)) {
            set(Limit.PROCESSES, order.threads());
        }
    }

    private static void set(Limit limit, long value) {
        must(
                "prlimit " + limit,
                Kernel.call(Kernel.PRLIMIT, 0, limit.number, range(value).address(), 0));
    }

    private static MemorySegment range(long value) {
        MemorySegment range = Kernel.memory(16);
        range.set(ValueLayout.JAVA_LONG, 0, value);
        range.set(ValueLayout.JAVA_LONG, 8, value);
        return range;
    }

    /// `struct sock_fprog`: the number of instructions, and where they are.
    private static MemorySegment filter(JailOrder order) {
        CallTable table = Protection.applied(order.protections(), CallTable.jail());
        byte[] program =
                SeccompFilter.compile(table, (int) ProcessHandle.current().pid());
        MemorySegment instructions = Kernel.memory(program.length);
        MemorySegment.copy(program, 0, instructions, ValueLayout.JAVA_BYTE, 0, program.length);
        MemorySegment filter = Kernel.memory(16);
        filter.set(ValueLayout.JAVA_SHORT, 0, (short) (program.length / INSTRUCTION_BYTES));
        filter.set(ValueLayout.JAVA_LONG, 8, instructions.address());
        return filter;
    }

    private static List<String> variables(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    /// A zero-ended array of addresses of texts, as `execve` takes it.
    private static MemorySegment strings(List<String> texts) {
        MemorySegment array = Kernel.memory(Long.BYTES * (texts.size() + 1L));
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ValueLayout.JAVA_LONG, i, Kernel.text(texts.get(i)));
        }
        return array;
    }
}
