package gradus.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.ChannelStats;
import gradus.cnn.CnnClassifier.TrainConfig;
import org.junit.jupiter.api.Test;

final class CnnClassifierTest {
    @Test
    void colourHasTheConstantsOfCifarAndGreyItsOwn() {
        assertArrayEquals(
                new float[] {0.4914f, 0.4822f, 0.4465f}, ChannelStats.ofSheet(3).mean());
        assertArrayEquals(
                new float[] {0.247f, 0.243f, 0.261f}, ChannelStats.ofSheet(3).std());
        assertArrayEquals(new float[] {0.5f}, ChannelStats.ofSheet(1).mean());
        assertArrayEquals(new float[] {0.3f}, ChannelStats.ofSheet(1).std());
    }

    @Test
    void constantsComeInPairs() {
        assertThrows(IllegalArgumentException.class, () -> new ChannelStats(new float[3], new float[1]));
    }

    @Test
    void aNetworkThatNoImageFitsIsRefused() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new Arch(1, 15, 8, 16, 64, 5));
        assertEquals(
                "no network of these sizes: inChannels 1, side 15, c1 8, c2 16, fc 64, classes 5", wrong.getMessage());
        assertEquals(new Arch(3, 32, 32, 64, 512, 10), Arch.COURSE);
    }

    @Test
    void everythingDroppedIsNoTraining() {
        assertThrows(IllegalArgumentException.class, () -> new TrainConfig("sgd", 0.1, 0.9, 32, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new TrainConfig("sgd", Double.NaN, 0.9, 32, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new TrainConfig("sgd", 0.1, 0.9, 0, 1, 0));
    }
}
