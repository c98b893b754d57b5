package gradus.reference.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.api.Device;
import gradus.reference.fakes.Natives;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ShapeTest {
    private final Tensors tensors = new Tensors(Device.CPU);
    private final Shape shape = Shape.with("N", 2).and("P", 3);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void aTensorOfTheDeclaredFormComesBackItself() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor x = tensors.matrix(new double[2][3]);
            assertSame(x, shape.of(x, "N P"));
            assertSame(x, shape.of(x, "2 P"));
        }
    }

    @Test
    void anotherFormIsNamedInLettersAndNumbers() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor x = tensors.matrix(new double[3][2]);
            var wrong = assertThrows(IllegalStateException.class, () -> shape.of(x, "N P"));
            assertEquals("expected [N P] = [2, 3], the tensor is [3, 2]", wrong.getMessage());
        }
    }

    @Test
    void aColumnIsNotARow() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor column = tensors.vector(new double[2]).unsqueeze(1);
            assertThrows(IllegalStateException.class, () -> shape.of(column, "N"));
            assertSame(column, shape.of(column, "N 1"));
        }
    }

    @Test
    void oneNumberHasNoDimensions() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor sum = tensors.vector(new double[] {1, 2}).sum();
            assertSame(sum, shape.of(sum, ""));
        }
    }

    @Test
    void lettersMustBeDeclaredOnce() {
        try (TensorScope _ = TensorScope.open()) {
            Tensor x = tensors.vector(new double[2]);
            assertThrows(IllegalArgumentException.class, () -> shape.of(x, "Q"));
            assertThrows(IllegalArgumentException.class, () -> shape.and("N", 4));
        }
    }
}
