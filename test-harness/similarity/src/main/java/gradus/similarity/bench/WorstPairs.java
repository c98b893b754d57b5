package gradus.similarity.bench;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Verification;
import gradus.similarity.verify.Weighed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Inputs that make comparing expensive, in pairs.
public final class WorstPairs {
    private WorstPairs() {}

    /// CPU milliseconds of the thread for each pair, fingerprints given. The second of two runs counts.
    static Map<String, Double> millis() {
        Map<String, Double> found = new LinkedHashMap<>();
        pairs().forEach((name, pair) -> {
            Fingerprint a = fingerprint("a", pair.getFirst());
            Fingerprint b = fingerprint("b", pair.getLast());
            Frequencies frequencies = Frequencies.of(List.of(a, b));
            time(a, b, frequencies);
            found.put(name, time(a, b, frequencies));
        });
        return found;
    }

    private static double time(Fingerprint a, Fingerprint b, Frequencies frequencies) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        new Verification(new Weighed(b, frequencies)).with(new Weighed(a, frequencies));
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    static Map<String, List<String>> pairs() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        pairs.put("32,000 statements of two kinds at random", List.of(random(32_000, 1), random(32_000, 2)));
        pairs.put("32,000 equal statements", List.of(repeated(32_000, "f();"), repeated(31_000, "f();")));
        pairs.put("1 MB of generated code", List.of(table(17_000, 1), table(17_000, 2)));
        pairs.put("the same 1 MB twice", List.of(table(17_000, 1), table(17_000, 1)));
        pairs.put("period of ten", List.of(periodic(10), periodic(11)));
        return pairs;
    }

    public static String random(int statements, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            body.append(random.nextBoolean() ? "f();\n" : "a = b + 1;\n");
        }
        return type(body);
    }

    private static String repeated(int statements, String statement) {
        return type((statement + "\n").repeat(statements));
    }

    /// What generators of tables write: one array after the other.
    public static String table(int lines, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            body.append("table[").append(i).append("] = new int[] {");
            body.append(random.nextInt(100))
                    .append(", ")
                    .append(random.nextInt(100))
                    .append("}; // row ");
            body.append(i).append('\n');
        }
        return type(body);
    }

    private static String periodic(int period) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            body.append(i % period == 0 ? "a = g(b) * c - d;\n" : "f(x + y);\n");
        }
        return type(body);
    }

    private static String type(CharSequence body) {
        return "class A {\nvoid m() {\n" + body + "}\n}\n";
    }

    private static Fingerprint fingerprint(String id, String text) {
        return Fingerprints.of(new SubmissionSources(id, List.of(SourceFile.of("A.java", text))), Template.NONE);
    }
}
