package gradus.host;

import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.protocol.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Compiles, loads and calls a small program a few times before the process says that it is ready, so that a
/// student's sources meet a compiler whose classes are loaded and whose hot methods are machine code.
final class WarmUp {
    // More rounds make a single start hardly quicker, and each costs every attempt a tenth of a second of a core.
    private static final int ROUNDS = 2;
    private static final int TORCH_ROUNDS = 1;

    private static final String SAMPLE = """
            package warm;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.function.DoubleSupplier;
            import java.util.function.DoubleUnaryOperator;
            import java.util.stream.IntStream;

            public final class Sample implements DoubleSupplier {
                record Pair(double[] left, int... right) {}

                sealed interface Shape permits Circle, Square {}

                record Circle(double r) implements Shape {}

                record Square(double a) implements Shape {}

                static double area(Shape shape) {
                    return switch (shape) {
                        case Circle(double r) -> Math.PI * r * r;
                        case Square(double a) -> a * a;
                    };
                }

                public double getAsDouble() {
                    return matrix(3, x -> 2 * x).length + area(new Square(2));
                }

                private final List<double[][]> history = new ArrayList<>();

                public double[][] matrix(int n, DoubleUnaryOperator f) {
                    double[][] x = new double[n][n];
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            x[i][j] = f.applyAsDouble(i * 0.5 + j);
                        }
                    }
                    history.add(x);
                    if (!(x[0][0] <= 1e12) || history.size() > 1000) {
                        throw new IllegalStateException("grew to " + x[0][0]);
                    }
                    Map<String, Integer> seen = Map.of("n", n);
                    return IntStream.range(0, n).mapToObj(i -> x[i].clone()).toArray(double[][]::new);
                }
            }
            """;

    /// Takes the compiler through libtorch's largest class, and the process through loading the library. Nothing is
    /// drawn at random, so that a student's seeds mean what they meant.
    private static final String TORCH_SAMPLE = """
            package warm;

            import static org.bytedeco.pytorch.global.torch.*;

            import java.util.function.DoubleSupplier;
            import org.bytedeco.javacpp.PointerScope;
            import org.bytedeco.pytorch.Tensor;

            public final class Sample implements DoubleSupplier {
                public double getAsDouble() {
                    try (PointerScope scope = new PointerScope()) {
                        Tensor x = ones(4, 4);
                        return matmul(x, x).sum().item_double();
                    }
                }
            }
            """;

    private WarmUp() {}

    /// @param torch whether submissions may use libtorch
    static void run(Compiler compiler, ReservedPackages reserved, boolean torch) throws MalformedFrame {
        run(SAMPLE, ROUNDS, compiler, reserved);
        if (torch) {
            run(TORCH_SAMPLE, TORCH_ROUNDS, compiler, reserved);
        }
    }

    private static void run(String sample, int rounds, Compiler compiler, ReservedPackages reserved)
            throws MalformedFrame {
        SourceFile source = new SourceFile("warm/Sample.java", sample.getBytes(StandardCharsets.UTF_8));
        Request.Submit submit = new Request.Submit(DoubleSupplier.class.getName(), "cpu", List.of(source));
        for (int round = 0; round < rounds; round++) {
            switch (Submission.load(submit, compiler, reserved)) {
                case Submission.Loading.Done(Submission loaded) ->
                    answered(loaded.answer(new Request.Call(round, 0, ByteBuffer.allocate(0))));
                case Submission.Loading.Refused(Reply reply) ->
                    throw new IllegalStateException("the warm-up sample must load: " + reply);
            }
        }
    }

    private static void answered(Reply reply) {
        if (!(reply instanceof Reply.Answer)) {
            throw new IllegalStateException("the warm-up sample must answer: " + reply);
        }
    }
}
