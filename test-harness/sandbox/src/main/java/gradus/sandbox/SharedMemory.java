package gradus.sandbox;

import java.io.Closeable;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Memory that the grader writes and one confined program reads, so that a large array need not go through a pipe.
///
/// It is a file without a name (`memfd_create(2)`), sealed: its size is fixed, and nobody makes another mapping that
/// can be written. The grader never reads from it, so nothing that a program does with it matters. Pages exist only
/// where something was written.
@SuppressWarnings("restricted") // the class library has no such memory
final class SharedMemory implements Closeable {
    private static final int CLOSE_ON_EXEC_AND_SEALABLE = 0x1 | 0x2;
    private static final int ADD_SEALS = 1033;

    /// F_SEAL_SEAL, F_SEAL_SHRINK, F_SEAL_GROW, F_SEAL_FUTURE_WRITE.
    private static final int SEALS = 0x1 | 0x2 | 0x4 | 0x10;

    private static final int READ_AND_WRITE = 0x1 | 0x2;
    private static final int SHARED = 0x1;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final MethodHandle CREATE =
            CLibrary.function("memfd_create", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT));
    private static final MethodHandle RESIZE = CLibrary.function("ftruncate", FunctionDescriptor.of(INT, INT, LONG));
    private static final MethodHandle SEAL =
            CLibrary.function("fcntl", FunctionDescriptor.of(INT, INT, INT, INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle MAP = CLibrary.function(
            "mmap", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, LONG, INT, INT, INT, LONG));
    private static final MethodHandle UNMAP =
            CLibrary.function("munmap", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG));

    private static final SharedMemory NONE = new SharedMemory(-1, MemorySegment.NULL);

    private final int descriptor;
    private final MemorySegment memory;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment open;

    private SharedMemory(int descriptor, MemorySegment memory) {
        this.descriptor = descriptor;
        this.memory = memory;
        this.open = memory.reinterpret(memory.byteSize(), arena, _ -> {});
    }

    /// Makes so many bytes, or none where the kernel refuses: then everything goes through the pipe.
    static SharedMemory of(long bytes) {
        if (bytes == 0) {
            return NONE;
        }
        try (Arena names = Arena.ofConfined()) {
            int descriptor = (int) CREATE.invokeExact(names.allocateFrom("gradus"), CLOSE_ON_EXEC_AND_SEALABLE);
            return descriptor < 0 ? NONE : mapped(descriptor, bytes);
        } catch (Throwable e) { // what a method handle declares; the C functions throw nothing
            throw new AssertionError(e);
        }
    }

    /// The mapping that writes comes before the seal that forbids others.
    private static SharedMemory mapped(int descriptor, long bytes) throws Throwable {
        if ((int) RESIZE.invokeExact(descriptor, bytes) == 0) {
            MemorySegment memory =
                    (MemorySegment) MAP.invokeExact(MemorySegment.NULL, bytes, READ_AND_WRITE, SHARED, descriptor, 0L);
            if (memory.address() != -1L && (int) SEAL.invokeExact(descriptor, ADD_SEALS, SEALS) == 0) {
                return new SharedMemory(descriptor, memory.reinterpret(bytes));
            }
        }
        CLibrary.close(descriptor);
        return NONE;
    }

    /// The path under which another process of the same user opens it; of none, an empty file.
    Path path() {
        return descriptor < 0
                ? Path.of("/dev/null")
                : Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd", Integer.toString(descriptor));
    }

    /// What to write to; empty where there is none. After [#close()] it throws IllegalStateException.
    ByteBuffer buffer() {
        return descriptor < 0 ? ByteBuffer.allocate(0) : open.asByteBuffer();
    }

    @Override
    public void close() {
        if (descriptor < 0 || !arena.scope().isAlive()) {
            return;
        }
        arena.close();
        try {
            int _ = (int) UNMAP.invokeExact(memory, memory.byteSize());
        } catch (Throwable e) { // as above
            throw new AssertionError(e);
        }
        CLibrary.close(descriptor);
    }
}
