package gradus.cnn.suite.data;

import gradus.api.Images;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Reads grey images and labels in the IDX form of MNIST, packed with gzip or not.
public final class Idx {
    private static final int UNSIGNED_BYTES = 0x08;
    private static final int GZIP = 0x1f8b;

    private Idx() {}

    /// Reads a file of images and the file of their labels.
    ///
    /// @throws IllegalArgumentException when one is cut off or holds something else, with the offset
    public static Images read(Path images, Path labels) {
        return decode(
                bytes(images),
                images.getFileName().toString(),
                bytes(labels),
                labels.getFileName().toString());
    }

    static Images decode(byte[] images, String imagesName, byte[] labels, String labelsName) {
        int[] form = form(images, imagesName, 3);
        int[] count = form(labels, labelsName, 1);
        if (form[0] != count[0]) {
            throw new IllegalArgumentException(
                    imagesName + " has " + form[0] + " images, but " + labelsName + " " + count[0] + " labels");
        }
        int[] classes = new int[count[0]];
        Arrays.setAll(classes, i -> labels[header(1) + i] & 0xff);
        byte[] pixels = Arrays.copyOfRange(images, header(3), images.length);
        return new Images(pixels, form[0], 1, form[1], form[2], classes);
    }

    /// Reads the lengths of the axes, and holds the file's length against them.
    private static int[] form(byte[] bytes, String name, int axes) {
        if (bytes.length < header(axes)) {
            throw new IllegalArgumentException(name + " is cut off at offset " + bytes.length + ": the header of an IDX"
                    + " file with " + axes + " axes has " + header(axes) + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int magic = in.getInt();
        if (magic != (UNSIGNED_BYTES << 8 | axes)) {
            throw new IllegalArgumentException(String.format(
                    "%s: the number at offset 0 is %08x, but an IDX file of bytes with %d axes begins with %08x",
                    name, magic, axes, UNSIGNED_BYTES << 8 | axes));
        }
        int[] form = new int[axes];
        long size = 1;
        for (int axis = 0; axis < axes; axis++) {
            form[axis] = in.getInt();
            if (form[axis] < 1) {
                throw new IllegalArgumentException(
                        name + ": the length at offset " + (4 + 4 * axis) + " is " + form[axis]);
            }
            size = Math.multiplyExact(size, form[axis]);
        }
        if (bytes.length - header(axes) != size) {
            throw new IllegalArgumentException(name + " ends at offset " + bytes.length + ", but its header promises "
                    + (header(axes) + size) + " bytes");
        }
        return form;
    }

    private static int header(int axes) {
        return 4 + 4 * axes;
    }

    private static byte[] bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean packed = bytes.length > 2 && ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) == GZIP;
            return packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the real data " + file, e);
        }
    }
}
