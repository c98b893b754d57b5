package gradus.host;

import gradus.protocol.Reply;
import gradus.sandbox.Sandbox;
import java.util.Arrays;

/// Prints how long a submission takes from its last byte to its first answer, in a primed process and in a cold one.
final class HostLatency {
    private static final int ROUNDS = 15;

    private HostLatency() {}

    public static void main(String[] args) throws Exception {
        Sandbox sandbox = Sandbox.probe();
        long[] ready = new long[ROUNDS];
        long[] loaded = new long[ROUNDS];
        long[] primed = new long[ROUNDS];
        long[] second = new long[ROUNDS];
        long[] cold = new long[ROUNDS];
        long[] cpu = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            try (ConfinedHost host = new ConfinedHost(sandbox, ConfinedHost.GENEROUS)) {
                host.awaitReady();
                ready[i] = since(start);
                cpu[i] = host.process().cpuTime().toMillis();
                long submitted = System.nanoTime();
                first(host);
                loaded[i] = since(submitted);
                host.sum();
                primed[i] = since(submitted);
                long again = System.nanoTime();
                host.sum();
                second[i] = (System.nanoTime() - again) / 1000;
                cold[i] = ready[i] + primed[i];
            }
        }
        print("start to ready", ready, "ms");
        print("processor time to ready", cpu, "ms");
        print("submit to loaded, primed", loaded, "ms");
        print("submit to first answer, primed", primed, "ms");
        print("start to first answer, cold", cold, "ms");
        print("round trip of a later call", second, "µs");
    }

    private static void first(ConfinedHost host) throws Exception {
        Reply reply = host.submit("public double sum(double[] v) { return Arrays.stream(v).sum(); }");
        if (!(reply instanceof Reply.Loaded)) {
            throw new AssertionError(reply);
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void print(String what, long[] values, String unit) {
        Arrays.sort(values);
        System.out.printf("%-34s median %5d  min %5d %s%n", what, values[values.length / 2], values[0], unit);
    }
}
