package gradus.reference.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.api.Device;
import gradus.reference.fakes.Natives;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TensorsTest {
    private final Tensors tensors = new Tensors(Device.CPU);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void arraysSurviveTheWayThereAndBack() {
        double[][] rows = {{1, 2, 3}, {4, 5, 6.000000000000001}};
        try (TensorScope _ = TensorScope.open()) {
            assertArrayEquals(rows, tensors.toMatrix(tensors.matrix(rows)));
            assertArrayEquals(rows[1], tensors.toVector(tensors.vector(rows[1])));
        }
    }

    @Test
    void emptyArraysAreTensorsToo() {
        try (TensorScope _ = TensorScope.open()) {
            assertEquals(0, tensors.toVector(tensors.vector(new double[0])).length);
            assertEquals(0, tensors.toMatrix(tensors.matrix(new double[0][])).length);
        }
    }

    @Test
    void aTransposedTensorIsReadInItsOwnOrder() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor transposed = tensors.matrix(new double[][] {{1, 2}, {3, 4}}).t();
            assertArrayEquals(new double[][] {{1, 3}, {2, 4}}, tensors.toMatrix(transposed));
        }
    }

    @Test
    void raggedRowsAreRefused() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> tensors.matrix(new double[][] {{1, 2}, {3}}));
        assertEquals("row 1 has 1 numbers, row 0 has 2", wrong.getMessage());
    }

    @Test
    void aClosedScopeFreesItsTensors() {
        Tensor x;
        try (TensorScope _ = TensorScope.open()) {
            x = tensors.vector(new double[] {1});
        }
        assertEquals(true, x.isNull());
    }

    @Test
    void manyScopesDoNotGrowTheProcess() {
        long before = Pointer.totalBytes();
        for (int i = 0; i < 1000; i++) {
            try (TensorScope _ = TensorScope.open()) {
                tensors.vector(new double[100]).exp();
            }
        }
        assertEquals(before, Pointer.totalBytes());
    }

    @Test
    void aVirtualThreadIsRefused() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread.ofVirtual()
                .start(() -> thrown[0] = assertThrows(IllegalStateException.class, TensorScope::open))
                .join();
        assertEquals("libtorch needs a platform thread, this one is virtual", thrown[0].getMessage());
    }

    @Test
    void aGeneratorOfOnesOwnRepeatsAndLeavesTheSharedOneAlone() {
        try (TensorScope _ = TensorScope.open()) {
            torch.manual_seed(1);
            double shared = torch.rand(1).item_double();
            torch.manual_seed(1);
            double first = draw(Seeds.generator(7));
            assertEquals(first, draw(Seeds.generator(7)));
            assertEquals(shared, torch.rand(1).item_double());
        }
    }

    private static double draw(GeneratorOptional generator) {
        return torch.rand(new long[] {1}, generator).item_double();
    }
}
