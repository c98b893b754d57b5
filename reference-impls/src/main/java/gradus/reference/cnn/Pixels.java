package gradus.reference.cnn;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.ChannelStats;

/// From bytes to numbers near 0: statistics of the channels, and normalisation with them.
public class Pixels {
    /// Mean and population standard deviation of each channel, in two passes.
    public ChannelStats stats(Images images) {
        int plane = images.height() * images.width();
        double[] sum = new double[images.channels()];
        double[] squares = new double[images.channels()];
        float[] mean = new float[images.channels()];
        float[] std = new float[images.channels()];
        double count = (double) images.count() * plane;
        byte[] pixels = images.pixels();
        for (int i = 0; i < pixels.length; i++) {
            sum[i / plane % images.channels()] += (pixels[i] & 0xff) / 255.0;
        }
        for (int i = 0; i < pixels.length; i++) {
            int c = i / plane % images.channels();
            double distance = (pixels[i] & 0xff) / 255.0 - sum[c] / count;
            squares[c] += distance * distance;
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] = (float) (sum[c] / count);
            std[c] = (float) Math.sqrt(squares[c] / freedom(count));
        }
        return new ChannelStats(mean, std);
    }

    protected double freedom(double count) {
        return count;
    }

    /// Normalises some of the images, in the given order.
    NdArray normalised(Images images, int[] which, ChannelStats stats) {
        int channels = images.channels();
        int plane = images.height() * images.width();
        float[] values = new float[which.length * channels * plane];
        int at = 0;
        for (int image : which) {
            for (int c = 0; c < channels; c++) {
                int constants = constantsOf(c, channels);
                float mean = stats.mean()[constants];
                float divisor = divisor(stats.std()[constants]);
                int from = (image * channels + c) * plane;
                for (int i = from; i < from + plane; i++) {
                    values[at++] = (scaled(images.pixels()[i] & 0xff) - mean) / divisor;
                }
            }
        }
        return new NdArray(values, which.length, channels, images.height(), images.width());
    }

    protected float scaled(int pixel) {
        return pixel / 255f;
    }

    /// Whose constants a channel is normalised with.
    protected int constantsOf(int channel, int channels) {
        return channel;
    }

    protected float divisor(float std) {
        return std;
    }
}
