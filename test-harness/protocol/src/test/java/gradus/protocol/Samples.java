package gradus.protocol;

import java.util.List;
import java.util.Map;

/// An interface with every kind of type that may travel, and types that may not.
@SuppressWarnings("ArrayRecordComponent") // the interfaces of assignments have them too
interface Samples {
    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "a constant with a body of its own";
            }
        }
    }

    sealed interface Figure {}

    record Disc(double radius) implements Figure {}

    record Box(int[] sides, Colour colour) implements Figure {}

    record Fit(double[] weights, Log log) {}

    record Log(String unit, double[] trainLoss) {}

    record Positive(int value) {
        public Positive {
            if (value <= 0) {
                throw new IllegalArgumentException(value + " is not positive");
            }
        }
    }

    boolean flags(boolean one, boolean[] many);

    Fit fit(double[][] x, double[] y, Fit start);

    Figure figure(List<Figure> figures);

    Map<String, float[]> parameters(Map<String, float[]> parameters);

    byte numbers(byte a, short b, char c, int d, long e, float f, double g);

    long[] bulk(byte[] a, short[] b, char[] c, int[] d, long[] e, float[] f, double[] g);

    String text(String[] words, List<Integer> boxed, Colour[] colours);

    Positive positive(Positive value);

    void build(int size);

    default int inherited() {
        return 1;
    }

    static int helper() {
        return 2;
    }

    interface OfStreams {
        java.io.InputStream open();
    }

    interface OfItself {
        Tree tree();

        record Tree(List<Tree> children) {}
    }

    interface OfNothing {
        List<Empty> empties();

        record Empty() {}
    }

    interface OfOpenMap {
        Map<Integer, String> byNumber();
    }

    interface OfVariables {
        <T> List<T> any();
    }
}
