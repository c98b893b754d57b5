package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;
import java.util.stream.IntStream;

/// Sweeps backwards through the list instead of through the order in which it was computed.
public final class ListOrder extends PlainAutodiff {
    @Override
    protected double[] adjoints(Tape recorded, int output, double seed) {
        int[] places = IntStream.range(0, recorded.nodes().size()).toArray();
        return super.adjoints(new Tape(recorded.nodes(), places, recorded.values()), output, seed);
    }
}
