package gradus.api;

import java.util.Objects;

/// Labelled images of one size, as unsigned bytes.
///
/// The bytes lie image by image, in each image plane by plane (all of red, then green, then blue), in each plane
/// row by row: the layout (N, C, H, W). A Java `byte` is signed, so read a grey value with [#pixel] or `pixels[i]
/// & 0xff`.
///
/// @param pixels `count * channels * height * width` bytes; not copied
/// @param count number of images, N
/// @param channels 1 for grey, 3 for red, green, blue; C
/// @param height rows, H
/// @param width columns, W
/// @param labels the class of each image, `count` numbers of at least 0; not copied
@SuppressWarnings("ArrayRecordComponent") // large arrays, handed over and not copied
public record Images(byte[] pixels, int count, int channels, int height, int width, int[] labels) implements Dataset {
    public Images {
        Objects.requireNonNull(pixels, "pixels");
        Objects.requireNonNull(labels, "labels");
        if (count < 0 || channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "no images of this form: " + form(count, channels, height, width) + " (N, C, H, W)");
        }
        long expected = Math.multiplyExact(Math.multiplyExact((long) count, channels), (long) height * width);
        if (pixels.length != expected) {
            throw new IllegalArgumentException("images of form " + form(count, channels, height, width) + " have "
                    + expected + " bytes, got " + pixels.length);
        }
        if (labels.length != count) {
            throw new IllegalArgumentException(count + " images need " + count + " labels, got " + labels.length);
        }
        for (int label : labels) {
            if (label < 0) {
                throw new IllegalArgumentException("labels start at 0, got " + label);
            }
        }
    }

    @Override
    public int size() {
        return count;
    }

    /// Reads one grey value in 0..255.
    public int pixel(int image, int channel, int row, int column) {
        Objects.checkIndex(image, count);
        Objects.checkIndex(channel, channels);
        Objects.checkIndex(row, height);
        Objects.checkIndex(column, width);
        return pixels[((image * channels + channel) * height + row) * width + column] & 0xff;
    }

    private static String form(int n, int c, int h, int w) {
        return "(" + n + ", " + c + ", " + h + ", " + w + ")";
    }
}
