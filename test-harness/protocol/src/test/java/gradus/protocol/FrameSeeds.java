package gradus.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One valid frame of every kind, in both directions, with a call and an answer for every method of [Samples]:
/// what a fuzzer starts from.
final class FrameSeeds {
    private static final Samples.Fit FIT =
            new Samples.Fit(new double[] {1, Double.NaN}, new Samples.Log("step", new double[] {3}));

    private static final Map<String, Object[]> ARGUMENTS = Map.ofEntries(
            Map.entry("flags", new Object[] {true, new boolean[] {false, true}}),
            Map.entry("fit", new Object[] {new double[][] {{1, 2}, {}}, new double[] {4}, FIT}),
            Map.entry("figure", new Object[] {
                List.of(new Samples.Disc(2), new Samples.Box(new int[] {1, 2}, Samples.Colour.GREEN))
            }),
            Map.entry("parameters", new Object[] {new LinkedHashMap<>(Map.of("w", new float[] {1, 2}))}),
            Map.entry("numbers", new Object[] {(byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d}),
            Map.entry("bulk", new Object[] {
                new byte[] {1},
                new short[] {2},
                new char[] {'c'},
                new int[] {4},
                new long[] {5},
                new float[] {6},
                new double[] {7}
            }),
            Map.entry("text", new Object[] {
                new String[] {"one", "zwei"}, List.of(1, 2, 3), new Samples.Colour[] {Samples.Colour.RED}
            }),
            Map.entry("positive", new Object[] {new Samples.Positive(5)}),
            Map.entry("build", new Object[] {3}),
            Map.entry("inherited", new Object[0]));

    private static final Map<String, Object> RESULTS = Map.of(
            "flags",
            true,
            "fit",
            FIT,
            "figure",
            new Samples.Disc(1),
            "parameters",
            new LinkedHashMap<>(Map.of("w", new float[] {1}, "b", new float[0])),
            "numbers",
            (byte) 9,
            "bulk",
            new long[] {1, -1},
            "text",
            "ß",
            "positive",
            new Samples.Positive(1),
            "build",
            void.class,
            "inherited",
            1);

    private FrameSeeds() {}

    /// Each element is one whole frame, its length prefix included.
    static List<byte[]> of(Contract contract) throws IOException, NullInAnswer {
        List<byte[]> frames = new ArrayList<>();
        frames.add(request(new Request.Finish()));
        frames.add(request(new Request.Submit(
                "gradus.demo.Task", "cuda:0", List.of(new SourceFile("src/A.java", new byte[] {1, 2, 3})))));
        frames.add(reply(new Reply.Ready(Reply.Ready.CURRENT, true)));
        frames.add(reply(new Reply.Loaded("solution.Solution")));
        frames.add(reply(new Reply.CompileFailed(List.of(new SourceProblem("A.java", 3, 14, "';' expected")))));
        frames.add(reply(new Reply.NotLoaded(LoadProblem.INITIALISER, "what to do", List.of("A.<clinit>(A.java:1)"))));
        frames.add(reply(new Reply.NullAnswer(5, "trainLoss of the returned Fit")));
        frames.add(reply(new Reply.Threw(9, "java.lang.IllegalStateException", "no data", List.of("A.f(A.java:3)"))));
        frames.add(reply(new Reply.Sample(List.of("A.fit(A.java:12)", "A.main(A.java:3)"))));
        for (Method method : contract.methods()) {
            ByteBuffer arguments = contract.encodeArguments(method, ARGUMENTS.get(method.getName()));
            frames.add(request(new Request.Call(7, contract.index(method), arguments)));
            frames.add(request(new Request.Call(7, contract.index(method), ByteBuffer.allocateDirect(64))));
            frames.add(reply(new Reply.Answer(7, 1, contract.encodeResult(method, RESULTS.get(method.getName())))));
        }
        return frames;
    }

    private static byte[] request(Request request) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(request);
        return pipe.toByteArray();
    }

    private static byte[] reply(Reply reply) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(reply);
        return pipe.toByteArray();
    }
}
