package gradus.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {
    @Test
    void aDeviceKnowsItsKindAndNumber() {
        assertFalse(Device.CPU.isCuda());
        assertThrows(IllegalStateException.class, Device.CPU::index);
        Device second = new Device("cuda:1");
        assertTrue(second.isCuda());
        assertEquals(1, second.index());
        assertEquals("cuda:1", second.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CPU", "cuda", "cuda:", "cuda:-1", "cuda:01", "cuda:1234", "gpu:0", "cpu "})
    void otherDevicesAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Device(name));
    }

    @Test
    void pixelsAreUnsignedAndLieImageByImagePlaneByPlane() {
        byte[] bytes = {0, 1, 2, (byte) 200, 4, 5, 6, 7};
        Images images = new Images(bytes, 2, 2, 1, 2, new int[] {3, 0});
        assertEquals(200, images.pixel(0, 1, 0, 1));
        assertEquals(4, images.pixel(1, 0, 0, 0));
        assertEquals(2, images.size());
        assertThrows(IndexOutOfBoundsException.class, () -> images.pixel(0, 0, 0, 2));
    }

    @Test
    void imagesOfAnotherFormAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Images(new byte[7], 2, 1, 2, 2, new int[2]));
        assertThrows(IllegalArgumentException.class, () -> new Images(new byte[8], 2, 1, 2, 2, new int[3]));
        assertThrows(IllegalArgumentException.class, () -> new Images(new byte[0], 0, 0, 2, 2, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> new Images(new byte[1], 1, 1, 1, 1, new int[] {-1}));
    }

    @Test
    void eachQuestionHasOneAnswerAndTheListsAreFrozen() {
        List<String> questions = new ArrayList<>(List.of("1 + 1"));
        Pairs pairs = new Pairs(questions, List.of("2"));
        questions.add("2 + 2");
        assertEquals(1, pairs.size());
        assertThrows(IllegalArgumentException.class, () -> new Pairs(questions, List.of("2")));
    }

    @Test
    void aTrainingLogNamesItsUnit() {
        double[] none = {};
        assertThrows(IllegalArgumentException.class, () -> new TrainingLog(" ", none, none, none));
        assertThrows(NullPointerException.class, () -> new Leg(null, false));
        assertEquals(
                "epoch",
                new Leg(new TrainingLog("epoch", none, none, none), false).log().unit());
    }
}
