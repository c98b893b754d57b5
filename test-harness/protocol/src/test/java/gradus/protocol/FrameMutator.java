package gradus.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes hostile streams: valid frames with some of their bytes changed, moved, lost or doubled, and plain
/// noise.
final class FrameMutator {
    /// Numbers that break readers which trust a length: around zero, around every power of two that matters.
    private static final int[] LENGTHS = {
        0,
        1,
        -1,
        2,
        3,
        255,
        256,
        65_535,
        65_536,
        1 << 20,
        1 << 28,
        1 << 30,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        0x20000000,
        0x10000001
    };

    private static final int LONGEST_NOISE = 300;

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    FrameMutator(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /// Three streams in four get a right length prefix again, so that their content is looked at at all.
    byte[] next() {
        if (random.nextInt(16) == 0) {
            return noise();
        }
        byte[] frame = seed().clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            frame = changed(frame);
        }
        return random.nextInt(4) == 0 || frame.length < 4 ? frame : withRightLength(frame);
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(LONGEST_NOISE)];
        random.nextBytes(bytes);
        return random.nextBoolean() || bytes.length < 5 ? bytes : withRightLength(bytes);
    }

    private byte[] changed(byte[] frame) {
        if (frame.length < 2) {
            return seed().clone();
        }
        int at = random.nextInt(frame.length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(frame, at);
            case 1 -> replaced(frame, at, (byte) random.nextInt());
            case 2 -> withNumber(frame, at, LENGTHS[random.nextInt(LENGTHS.length)]);
            case 3 -> withNumber(frame, at, random.nextInt(64));
            case 4 -> Arrays.copyOf(frame, at);
            case 5 -> joined(frame, at, frame, random.nextInt(frame.length));
            case 6 -> joined(frame, at, seed(), 0);
            default -> withKind(frame);
        };
    }

    private byte[] flipped(byte[] frame, int at) {
        frame[at] ^= (byte) (1 << random.nextInt(8));
        return frame;
    }

    private static byte[] replaced(byte[] frame, int at, byte value) {
        frame[at] = value;
        return frame;
    }

    private static byte[] withNumber(byte[] frame, int at, int number) {
        for (int i = 0; i < 4 && at + i < frame.length; i++) {
            frame[at + i] = (byte) (number >> (8 * i));
        }
        return frame;
    }

    /// The beginning of one and the end of another.
    private static byte[] joined(byte[] head, int headLength, byte[] tail, int from) {
        byte[] joined = Arrays.copyOf(head, headLength + tail.length - from);
        System.arraycopy(tail, from, joined, headLength, tail.length - from);
        return joined;
    }

    /// The content of one kind of frame under the name of another.
    private byte[] withKind(byte[] frame) {
        if (frame.length > 4) {
            FrameKind[] kinds = FrameKind.values();
            frame[4] = (byte) kinds[random.nextInt(kinds.length)].code();
        }
        return frame;
    }

    private static byte[] withRightLength(byte[] frame) {
        return withNumber(frame, 0, frame.length - 4);
    }
}
