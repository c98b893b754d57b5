package gradus.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Runs a compiled filter as the kernel would, so that its decisions can be tested without making the calls.
final class FilterMachine {
    private static final int X86_64 = 0xC000003E;

    private final ByteBuffer program;

    FilterMachine(byte[] program) {
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    String decide(int call, long... arguments) {
        return decideFrom(X86_64, call, arguments);
    }

    String decideFrom(int architecture, int call, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, call).putInt(4, architecture);
        for (int i = 0; i < arguments.length; i++) {
            data.putLong(16 + 8 * i, arguments[i]);
        }
        return name(run(data));
    }

    private int run(ByteBuffer data) {
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * 8) & 0xffff;
            int ifTrue = program.get(at * 8 + 2) & 0xff;
            int ifFalse = program.get(at * 8 + 3) & 0xff;
            int value = program.getInt(at * 8 + 4);
            at++;
            switch (code) {
                case 0x20 -> accumulator = data.getInt(value);
                case 0x54 -> accumulator &= value;
                case 0x15 -> at += accumulator == value ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, value) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (accumulator & value) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return value;
                }
                default -> throw new AssertionError("instruction " + Integer.toHexString(code));
            }
        }
    }

    private static String name(int action) {
        return switch (action) {
            case 0x7fff0000 -> "allow";
            case 0x80000000 -> "kill";
            case 0x00050001 -> "EPERM";
            case 0x00050019 -> "ENOTTY";
            case 0x0005001e -> "EROFS";
            case 0x00050026 -> "ENOSYS";
            case 0x00050061 -> "EAFNOSUPPORT";
            default -> throw new AssertionError("action " + Integer.toHexString(action));
        };
    }
}
