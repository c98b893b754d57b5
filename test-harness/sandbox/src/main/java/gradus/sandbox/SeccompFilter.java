package gradus.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Compiles a [CallTable] to the classic BPF program that the kernel runs before each system call.
///
/// The program sees `struct seccomp_data`: call number at 0, architecture at 4, six 64-bit arguments from 16.
/// Only the low half of an argument is looked at: flags and requests live there, and the kernel ignores the rest
/// of an `int`.
final class SeccompFilter {
    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;

    private static final int EPERM = 1;
    private static final int EROFS = 30;
    private static final int ENOTTY = 25;
    private static final int ENOSYS = 38;

    private static final int X86_64 = 0xC000003E;
    private static final int X32_BIT = 0x40000000;

    private static final int CLONE_THREAD = 0x00010000;
    /// NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
    private static final int CLONE_NEW_NAMESPACE = 0x7E020080;

    private static final int MAP_SHARED_AND_ANONYMOUS = 0x01 | 0x20;

    /// TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX.
    private static final List<Integer> IOCTL_REQUESTS = List.of(0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451);

    /// GET_DUMPABLE, SET_NAME, GET_NAME, CAPBSET_READ, GET_THP_DISABLE, SET_VMA.
    private static final List<Integer> PRCTL_OPTIONS = List.of(3, 15, 16, 23, 42, 0x53564d41);

    /// Besides those: SET_KEEPCAPS, CAPBSET_DROP, SET_SECUREBITS, SET_NO_NEW_PRIVS, GET_NO_NEW_PRIVS,
    /// CAP_AMBIENT. To a process without capabilities they give nothing.
    private static final List<Integer> GIVING_UP = List.of(8, 24, 28, 38, 39, 47);

    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final int SIGKILL = 9;

    /// DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC, GETPIPE_SZ: no locks, leases or signals to others.
    private static final List<Integer> FCNTL_COMMANDS = List.of(0, 1, 2, 3, 4, 1030, 1032);

    /// Writing of any kind, creating, truncating, unnamed files.
    private static final int OPEN_TO_CHANGE = 0x3 | 0x40 | 0x200 | 0x400000;

    /// The number under which a process is process 1 of its own namespace.
    private static final int FIRST_PROCESS = 1;

    private record Instruction(int code, int ifTrue, int ifFalse, int value) {}

    private final List<Instruction> program = new ArrayList<>();

    private final int self;

    private SeccompFilter(int self) {
        this.self = self;
    }

    static byte[] compile(CallTable table) {
        return compile(table, FIRST_PROCESS);
    }

    /// Compiles for the process that sees itself under the number `self`.
    static byte[] compile(CallTable table, int self) {
        SeccompFilter filter = new SeccompFilter(self);
        filter.onlyNativeCalls();
        // The calls with arguments to check are frequent (mmap) or rare: first either way.
        table.entries().forEach(filter::checked);
        table.entries().forEach(filter::plain);
        filter.refuse(ENOSYS);
        return filter.bytes();
    }

    /// Kills a process that calls through another architecture's table, whose numbers mean other calls.
    private void onlyNativeCalls() {
        load(4);
        when(IF_EQUAL, X86_64, 1, 0);
        give(KILL_PROCESS);
        load(0);
        when(IF_AT_LEAST, X32_BIT, 0, 1);
        give(KILL_PROCESS);
    }

    private void plain(CallTable.Entry call) {
        switch (call.verdict()) {
            case CallTable.Verdict.Allow _ -> answer(call.number(), ALLOW);
            case CallTable.Verdict.Refuse(int errno) -> answer(call.number(), ERRNO | errno);
            case CallTable.Verdict.Check(String _) -> {} // compiled before
        }
    }

    private void answer(int number, int action) {
        when(IF_EQUAL, number, 0, 1);
        give(action);
    }

    private void checked(CallTable.Entry call) {
        if (!(call.verdict() instanceof CallTable.Verdict.Check(String rule))) {
            return;
        }
        int jump = program.size();
        when(IF_EQUAL, call.number(), 0, 0);
        check(rule);
        // Each check ends in an answer, so another call jumps over all of it with its number still loaded.
        program.set(jump, new Instruction(IF_EQUAL, 0, program.size() - jump - 1, call.number()));
    }

    private void check(String rule) {
        switch (rule) {
            case "threads" -> onlyThreads();
            case "private" -> noSharedAnonymousMemory();
            case "requests" -> onlyOneOf(1, IOCTL_REQUESTS, ENOTTY);
            case "harmless" -> onlyOneOf(0, PRCTL_OPTIONS, EPERM);
            case "handover" -> onlyHandover();
            case "descriptors" -> onlyOneOf(1, FCNTL_COMMANDS, EPERM);
            case "own" -> onlyOneOf(0, List.of(0), EPERM);
            case "self-1" -> onlyItself(1);
            case "self-2" -> onlyItself(2);
            case "reading-1" -> onlyReading(1);
            case "reading-2" -> onlyReading(2);
            default -> throw new IllegalArgumentException("no check is written for " + rule);
        }
    }

    private void onlyThreads() {
        loadArgument(0);
        when(IF_ANY_BIT, CLONE_NEW_NAMESPACE, 1, 0);
        when(IF_ANY_BIT, CLONE_THREAD, 1, 0);
        refuse(EPERM);
        give(ALLOW);
    }

    private void noSharedAnonymousMemory() {
        loadArgument(3);
        program.add(new Instruction(AND, 0, 0, MAP_SHARED_AND_ANONYMOUS));
        when(IF_EQUAL, MAP_SHARED_AND_ANONYMOUS, 0, 1);
        refuse(EPERM);
        give(ALLOW);
    }

    /// Dying with the parent may be asked for, by the tool that hands over, and never taken back.
    private void onlyHandover() {
        loadArgument(0);
        when(IF_EQUAL, SET_PARENT_DEATH_SIGNAL, 0, 4);
        loadArgument(1);
        when(IF_EQUAL, SIGKILL, 0, 1);
        give(ALLOW);
        refuse(EPERM);
        List<Integer> options = new ArrayList<>(PRCTL_OPTIONS);
        options.addAll(GIVING_UP);
        onlyOneOf(0, options, EPERM);
    }

    /// Signals go to the process itself, and are any but the one that nobody can explain afterwards.
    private void onlyItself(int signal) {
        loadArgument(0);
        when(IF_EQUAL, self, 0, 2);
        loadArgument(signal);
        when(IF_EQUAL, SIGKILL, 0, 1);
        refuse(EPERM);
        give(ALLOW);
    }

    private void onlyReading(int argument) {
        loadArgument(argument);
        when(IF_ANY_BIT, OPEN_TO_CHANGE, 0, 1);
        refuse(EROFS);
        give(ALLOW);
    }

    private void onlyOneOf(int argument, List<Integer> values, int errno) {
        loadArgument(argument);
        for (int i = 0; i < values.size(); i++) {
            when(IF_EQUAL, values.get(i), values.size() - i, 0);
        }
        refuse(errno);
        give(ALLOW);
    }

    private void load(int offset) {
        program.add(new Instruction(LOAD, 0, 0, offset));
    }

    private void loadArgument(int index) {
        load(16 + 8 * index);
    }

    private void when(int test, int value, int skipIfTrue, int skipIfFalse) {
        program.add(new Instruction(test, skipIfTrue, skipIfFalse, value));
    }

    private void give(int action) {
        program.add(new Instruction(RETURN, 0, 0, action));
    }

    private void refuse(int errno) {
        give(ERRNO | errno);
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(program.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction i : program) {
            bytes.putShort((short) i.code())
                    .put((byte) i.ifTrue())
                    .put((byte) i.ifFalse())
                    .putInt(i.value());
        }
        byte[] result = new byte[bytes.position()];
        bytes.flip().get(result);
        return result;
    }
}
