package gradus.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import org.junit.jupiter.api.Test;

final class AutodiffTest {
    @Test
    void nodesNameTheirOperandsByPlace() {
        assertEquals(new Node(Op.MULTIPLY, 3, 4, 0), Node.of(Op.MULTIPLY, 3, 4));
        assertEquals(new Node(Op.LOG, 3, 0, 0), Node.of(Op.LOG, 3));
        assertEquals(new Node(Op.POWER, 3, 0, 2.5), Node.power(3, 2.5));
        assertEquals(new Node(Op.INPUT, 1, 0, 0), Node.input(1));
        assertEquals(7, Node.constant(7).number());
    }

    @Test
    void aPlaceIsNotNegative() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Node.of(Op.ADD, -1, 2));
        assertEquals("operands are places in the list, not -1 and 2", wrong.getMessage());
    }
}
