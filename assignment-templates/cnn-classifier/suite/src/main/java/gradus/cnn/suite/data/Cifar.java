package gradus.cnn.suite.data;

import gradus.api.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Reads CIFAR-10 in its binary form: records of one label byte and 3072 bytes, the red, green and blue
/// plane.
public final class Cifar {
    static final int SIDE = 32;
    static final int CHANNELS = 3;
    static final int CLASSES = 10;
    static final int IMAGE_BYTES = CHANNELS * SIDE * SIDE;
    static final int RECORD_BYTES = 1 + IMAGE_BYTES;

    private Cifar() {}

    /// Reads files one after the other.
    public static Images read(List<Path> files) {
        return Sets.together(files.stream().map(Cifar::read).toList());
    }

    /// Reads one file.
    ///
    /// @throws IllegalArgumentException when it is cut off or holds something else, with the offset
    public static Images read(Path file) {
        try {
            return decode(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the real data " + file, e);
        }
    }

    static Images decode(byte[] bytes, String name) {
        int count = bytes.length / RECORD_BYTES;
        if (count == 0 || bytes.length % RECORD_BYTES != 0) {
            throw new IllegalArgumentException(name + " is not CIFAR-10 in binary form, or is cut off: " + bytes.length
                    + " bytes are not records of " + RECORD_BYTES + "; the last one begins at offset "
                    + (long) count * RECORD_BYTES);
        }
        byte[] pixels = new byte[count * IMAGE_BYTES];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            int at = i * RECORD_BYTES;
            labels[i] = bytes[at] & 0xff;
            if (labels[i] >= CLASSES) {
                throw new IllegalArgumentException(name + ": the byte at offset " + at + " is " + labels[i]
                        + ", but labels of CIFAR-10 are 0 to 9");
            }
            System.arraycopy(bytes, at + 1, pixels, i * IMAGE_BYTES, IMAGE_BYTES);
        }
        return new Images(pixels, count, CHANNELS, SIDE, SIDE, labels);
    }

    /// Writes records as [#decode] reads them.
    static byte[] encode(Images images) {
        byte[] bytes = new byte[images.count() * RECORD_BYTES];
        for (int i = 0; i < images.count(); i++) {
            bytes[i * RECORD_BYTES] = (byte) images.labels()[i];
            byte[] image = Arrays.copyOfRange(images.pixels(), i * IMAGE_BYTES, (i + 1) * IMAGE_BYTES);
            System.arraycopy(image, 0, bytes, i * RECORD_BYTES + 1, IMAGE_BYTES);
        }
        return bytes;
    }
}
