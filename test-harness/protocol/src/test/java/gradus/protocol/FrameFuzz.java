package gradus.protocol;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Reads any number of hostile streams as both processes would, and decodes what got through against [Samples].
///
/// A stream may become a message or a [MalformedFrame]. Anything else that is thrown, an allocation out of
/// proportion to the bytes that arrived, or a stream that does not end is a finding. `main` runs as many as its
/// argument says.
final class FrameFuzz {
    private static final int CAP = 1 << 16;

    /// What reading may allocate: a fixed part, for a refusal's own text and stack trace and what a claimed length
    /// gets at once in either direction, and a multiple of the bytes that arrived. The worst honest case is an
    /// array of empty arrays: 4 bytes each on the wire, some 24 in memory.
    static final long FIXED_BYTES = (64 << 10) + 2 * CAP;

    static final long PER_BYTE = 64;

    /// The first streams load classes and link the code that joins strings, which is not the reader's doing.
    private static final long WARM = 20_000;

    private static final Duration HANG = Duration.ofSeconds(10);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final ByteBuffer SHARED = ByteBuffer.allocateDirect(1 << 10);

    private final Contract contract = Contract.of(Samples.class);
    private final FrameMutator mutator;
    private volatile byte[] current = new byte[0];
    private volatile long since = System.nanoTime();
    private long messages;
    private long refusals;
    private long mostAllocated;

    /// What a run saw: streams that became messages, refusals, and the most that one stream made the reader
    /// allocate.
    record Seen(
            long frames, long messages, long refusals, long mostAllocatedBytes, double seconds, long peakHeapBytes) {}

    /// A stream that broke the reader, in hexadecimal.
    static final class Finding extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Finding(String what, byte[] stream, Throwable cause) {
            super(what + " on " + HexFormat.of().formatHex(stream), cause);
        }
    }

    FrameFuzz(long seed) throws IOException, NullInAnswer {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        mutator = new FrameMutator(random, FrameSeeds.of(contract));
    }

    public static void main(String[] arguments) throws IOException, NullInAnswer {
        Seen seen = new FrameFuzz(20260901).run(Long.parseLong(arguments[0]));
        System.out.printf(
                Locale.ROOT,
                "{\"frames\": %d, \"messages\": %d, \"refusals\": %d, \"mostAllocatedBytes\": %d, \"seconds\": %.1f,"
                        + " \"peakHeapBytes\": %d, \"findings\": 0}%n",
                seen.frames(),
                seen.messages(),
                seen.refusals(),
                seen.mostAllocatedBytes(),
                seen.seconds(),
                seen.peakHeapBytes());
    }

    /// Reads that many streams, each in both directions.
    ///
    /// @throws Finding with the first stream that broke the reader
    Seen run(long frames) throws IOException {
        long start = System.nanoTime();
        Thread watch = Thread.ofPlatform().daemon().start(this::watchForHangs);
        try {
            for (long i = 0; i < frames; i++) {
                current = mutator.next();
                since = System.nanoTime();
                one(current, i >= WARM);
            }
        } finally {
            watch.interrupt();
        }
        return new Seen(frames, messages, refusals, mostAllocated, (System.nanoTime() - start) / 1e9, peakHeap());
    }

    private void one(byte[] stream, boolean measured) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            replies(stream);
            requests(stream);
        } catch (RuntimeException | Error e) {
            throw new Finding("the reader broke", stream, e);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        mostAllocated = measured ? Math.max(mostAllocated, allocated) : 0;
        if (measured && allocated > FIXED_BYTES + PER_BYTE * stream.length) {
            throw new Finding(allocated + " bytes were allocated", stream, new IllegalStateException());
        }
    }

    private void replies(byte[] stream) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(stream), CAP);
        try {
            while (reader.reply() instanceof Incoming.Message<Reply>(Reply reply)) {
                messages++;
                if (reply instanceof Reply.Answer answer) {
                    contract.decodeResult(method(answer.sequence()), answer.value());
                }
            }
        } catch (MalformedFrame e) {
            refusals++;
        }
    }

    private void requests(byte[] stream) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(stream), CAP, SHARED);
        try {
            while (reader.request() instanceof Incoming.Message<Request>(Request request)) {
                messages++;
                if (request instanceof Request.Call call) {
                    contract.decodeArguments(method(call.method()), call.arguments());
                }
            }
        } catch (MalformedFrame e) {
            refusals++;
        }
    }

    /// Any number stands for a method, so that every answer is decoded against some type.
    private Method method(int number) {
        return contract.methods().get(Math.floorMod(number, contract.methods().size()));
    }

    private void watchForHangs() {
        try {
            while (true) {
                Thread.sleep(1000);
                if (System.nanoTime() - since > HANG.toNanos()) {
                    System.err.println("the reader hangs on " + HexFormat.of().formatHex(current));
                    Runtime.getRuntime().halt(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
