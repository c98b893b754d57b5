package gradus.cnn.suite.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Images;
import gradus.suite.Tier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generators and readers of images.
final class DataTest {
    @TempDir
    private Path folder;

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static double meanOf(Images images) {
        double sum = 0;
        for (byte pixel : images.pixels()) {
            sum += (pixel & 0xff) / 255.0;
        }
        return sum / images.pixels().length;
    }

    private static int[] counts(Images images, int classes) {
        int[] counts = new int[classes];
        for (int label : images.labels()) {
            counts[label]++;
        }
        return counts;
    }

    @Test
    void drawnFiveHasEachClassEquallyOftenInAShuffledOrder() {
        Images images = new DrawnFive().draw(100, random(1));
        assertArrayEquals(new int[] {20, 20, 20, 20, 20}, counts(images, 5));
        assertNotEquals("[0, 1, 2, 3, 4]", Arrays.toString(Arrays.copyOf(images.labels(), 5)));
        assertEquals(16, images.height());
        assertEquals(0.5, meanOf(images), 0.06);
    }

    @Test
    void drawnTenIsInColour() {
        Images images = new DrawnTen().draw(50, random(1));
        assertEquals(3, images.channels());
        assertEquals(32, images.width());
        assertEquals(0.5, meanOf(images), 0.08);
        assertArrayEquals(new int[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, counts(images, 10));
    }

    @Test
    void theSameSeedDrawsTheSameImages() {
        assertArrayEquals(
                new DrawnTen().draw(4, random(3)).pixels(),
                new DrawnTen().draw(4, random(3)).pixels());
        assertTrue(!Arrays.equals(
                new DrawnFive().draw(4, random(3)).pixels(),
                new DrawnFive().draw(4, random(4)).pixels()));
    }

    /// Rows of horizontal stripes are of one grey, up to the noise; columns are not.
    @Test
    void horizontalStripesDifferFromRowToRow() {
        double[] image = new DrawnFive().paint(3, random(8));
        double within = 0;
        double between = 0;
        for (int i = 0; i < 15; i++) {
            for (int j = 0; j < 15; j++) {
                within += Math.abs(image[16 * i + j] - image[16 * i + j + 1]);
                between += Math.abs(image[16 * i + j] - image[16 * (i + 1) + j]);
            }
        }
        assertTrue(between > 1.3 * within, between + " against " + within);
    }

    @Test
    void aClassThatDoesNotExistIsNotPainted() {
        assertThrows(IllegalArgumentException.class, () -> new DrawnFive().paint(5, random(1)));
        assertThrows(IllegalArgumentException.class, () -> new DrawnTen().paint(10, random(1)));
    }

    @Test
    void relabellingKeepsWhatBelongsTogether() {
        Images images = new DrawnTen().draw(20, random(1));
        Images other = Relabelling.of(10, 3, random(5)).apply(images);
        assertArrayEquals(new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, counts(other, 10));
        Relabelling mirror = new Relabelling(new int[] {1, 0}, new int[] {2, 1, 0}, true);
        Images two = new Images(new byte[] {1, 2, 3, 4, 5, 6}, 1, 3, 1, 2, new int[] {1});
        assertArrayEquals(new byte[] {6, 5, 4, 3, 2, 1}, mirror.apply(two).pixels());
        assertArrayEquals(new int[] {0}, mirror.apply(two).labels());
    }

    @Test
    void cifarIsReadRecordByRecord() throws IOException {
        Images images = Sets.part(new DrawnTen().draw(20, random(2)), 5, 9);
        Path file = Files.write(folder.resolve("some.bin"), Cifar.encode(images));
        Images read = Cifar.read(file);
        assertArrayEquals(images.pixels(), read.pixels());
        assertArrayEquals(images.labels(), read.labels());
    }

    @Test
    void aFileThatIsNotCifarIsRefusedWithItsOffset() {
        byte[] cut = new byte[3073 + 100];
        var wrong = assertThrows(IllegalArgumentException.class, () -> Cifar.decode(cut, "cut.bin"));
        assertEquals(
                "cut.bin is not CIFAR-10 in binary form, or is cut off: 3173 bytes are not records of 3073;"
                        + " the last one begins at offset 3073",
                wrong.getMessage());
        byte[] label = new byte[2 * 3073];
        label[3073] = 10;
        var of = assertThrows(IllegalArgumentException.class, () -> Cifar.decode(label, "label.bin"));
        assertEquals("label.bin: the byte at offset 3073 is 10, but labels of CIFAR-10 are 0 to 9", of.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Cifar.decode(new byte[0], "empty.bin"));
    }

    private static byte[] idx(int magic, int... rest) {
        byte[] bytes = new byte[4 + 4 * rest.length];
        java.nio.ByteBuffer.wrap(bytes).putInt(magic);
        for (int i = 0; i < rest.length; i++) {
            java.nio.ByteBuffer.wrap(bytes).putInt(4 + 4 * i, rest[i]);
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, int... tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        for (int i = 0; i < tail.length; i++) {
            all[head.length + i] = (byte) tail[i];
        }
        return all;
    }

    @Test
    void idxIsReadPackedAndNot() throws IOException {
        byte[] images = joined(idx(0x803, 2, 1, 2), 1, 2, 3, 255);
        byte[] labels = joined(idx(0x801, 2), 7, 9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(images);
        }
        Images read = Idx.read(
                Files.write(folder.resolve("i.gz"), packed.toByteArray()), Files.write(folder.resolve("l"), labels));
        assertEquals(255, read.pixel(1, 0, 0, 1));
        assertArrayEquals(new int[] {7, 9}, read.labels());
    }

    @Test
    void aFileThatIsNotIdxIsRefusedWithItsOffset() {
        byte[] labels = joined(idx(0x801, 2), 7, 9);
        byte[] images = joined(idx(0x803, 2, 1, 2), 1, 2, 3);
        assertEquals("i ends at offset 19, but its header promises 20 bytes", refusal(images, labels));
        assertEquals(
                "i: the number at offset 0 is 00000801, but an IDX file of bytes with 3 axes begins with 00000803",
                refusal(joined(idx(0x801, 2, 1, 1), 1, 2), labels));
        assertEquals(
                "i is cut off at offset 4: the header of an IDX file with 3 axes has 16 bytes",
                refusal(idx(0x803), labels));
        assertEquals("i: the length at offset 8 is 0", refusal(idx(0x803, 2, 0, 2), labels));
        assertEquals("i has 1 images, but l 2 labels", refusal(joined(idx(0x803, 1, 1, 1), 5), labels));
    }

    private static String refusal(byte[] images, byte[] labels) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Idx.decode(images, "i", labels, "l"))
                .getMessage());
    }

    @Test
    void realSetsAreTheFilesOfTheTier() throws IOException {
        Images images = new DrawnTen().draw(30, random(2));
        Path train = Files.write(folder.resolve("train"), Cifar.encode(images));
        Path test = Files.write(folder.resolve("test"), Cifar.encode(Sets.part(images, 0, 10)));
        Map<String, Double> settings = new HashMap<>(Map.of("drawn", 0.0, "validation", 8.0));
        Sets sets = Sets.of(new Tier("x", settings, Map.of("a-train.bin", train, "a-test.bin", test)), random(1));
        assertEquals(22, sets.train().count());
        assertEquals(8, sets.validation().count());
        assertEquals(5, sets.secondTest().count());
        settings.put("validation", 30.0);
        Tier tooMuch = new Tier("x", settings, Map.of("a-train.bin", train, "a-test.bin", test));
        assertThrows(IllegalArgumentException.class, () -> Sets.of(tooMuch, random(1)));
        Tier none = new Tier("x", settings, Map.of("a-test.bin", test));
        assertThrows(IllegalArgumentException.class, () -> Sets.of(none, random(1)));
    }
}
