package gradus.host;

import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.protocol.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Compiles, loads and calls a small program a few times before the process says that it is ready, so that a student's
/// sources meet a compiler whose classes are loaded and whose hot methods are machine code.
final class WarmUp {
    private static final int ROUNDS = 5;

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

    private WarmUp() {}

    static void run(Compiler compiler, ReservedPackages reserved) throws MalformedFrame {
        SourceFile source = new SourceFile("warm/Sample.java", SAMPLE.getBytes(StandardCharsets.UTF_8));
        Request.Submit submit = new Request.Submit(DoubleSupplier.class.getName(), "cpu", List.of(source));
        for (int round = 0; round < ROUNDS; round++) {
            switch (Submission.load(submit, compiler, reserved)) {
                case Submission.Loading.Done(Submission sample) ->
                    sample.answer(new Request.Call(round, 0, new byte[0]));
                case Submission.Loading.Refused(Reply reply) ->
                    throw new IllegalStateException("the warm-up sample must load: " + reply);
            }
        }
    }
}
