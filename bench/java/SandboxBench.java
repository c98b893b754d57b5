package gradus.runner.student;

import com.sun.management.OperatingSystemMXBean;
import gradus.api.Device;
import gradus.evidence.Outcome;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.grade.Submission;
import gradus.sandbox.Sandbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures the student's process as the grader uses it. Prints one line per figure: its name, then the measured
/// values.
///
/// Arguments: what to measure (`start`, `calls` or `idle`), a bundle folder, a folder of sources, how often.
public final class SandboxBench {
    private final StudentLauncher launcher;
    private final AssignmentBundle bundle;
    private final Path sources;
    private final int runs;
    private final List<Double> cpuOfPrimed = new ArrayList<>();

    private SandboxBench(Path bundle, Path sources, int runs) throws Exception {
        this.launcher = new StudentLauncher(Distribution.current(), Sandbox.probe());
        this.bundle = AssignmentBundle.open(bundle);
        this.sources = sources;
        this.runs = runs;
    }

    /// Measures one group of figures.
    public static void main(String[] arguments) throws Exception {
        SandboxBench bench =
                new SandboxBench(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        switch (arguments[0]) {
            case "start" -> bench.start();
            case "calls" -> bench.calls();
            case "idle" -> bench.idle();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static void print(String name, double[] values) {
        StringBuilder line = new StringBuilder(name);
        Arrays.stream(values).forEach(value -> line.append(String.format(Locale.ROOT, " %.4f", value)));
        System.out.println(line);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /// Sources on disk → first answer, with a primed process and with none, taking turns.
    private void start() throws Exception {
        double[] primed = new double[runs];
        double[] cold = new double[runs];
        for (int i = -2; i < runs; i++) {
            double one;
            try (PrimedSessions sessions = new PrimedSessions(launcher)) {
                one = first(sessions, true);
            }
            double other;
            try (PrimedSessions sessions = new PrimedSessions(launcher)) {
                other = first(sessions, false);
            }
            if (i >= 0) {
                primed[i] = one;
                cold[i] = other;
            }
        }
        print("primed", primed);
        print("primed-cpu", cpuOfPrimed.stream().skip(2).mapToDouble(Double::doubleValue).toArray());
        print("cold", cold);
    }

    private double first(PrimedSessions sessions, boolean primed) throws Exception {
        if (primed) {
            awaitPrimed(sessions);
        }
        long start = System.nanoTime();
        Submission submission = Submission.read(sources, bundle.manifest().limits());
        try (Student student = new Student(sessions, bundle, Device.CPU, submission.sources())) {
            open(student);
            predict(student.proxy(), new double[] {1, 2}, new double[] {0.5});
            double millis = millisSince(start);
            if (primed) {
                cpuOfPrimed.add((double) student.usage().cpuMillis());
            }
            return millis;
        }
    }

    private void awaitPrimed(PrimedSessions sessions) throws InterruptedException {
        sessions.prime(bundle);
        while (sessions.waiting(bundle) == 0) {
            Thread.sleep(20);
        }
        // What priming left behind is over: the pool looks again, the JVM's threads come to rest.
        Thread.sleep(300);
    }

    private static void open(Student student) {
        if (!(student.open() instanceof Outcome.Ran)) {
            throw new IllegalStateException("the sources do not load");
        }
    }

    private Object predict(Object student, double[] w, double[] z) throws Exception {
        Method predict = bundle.contract().getMethod("predict", double[].class, double[].class);
        return predict.invoke(student, w, z);
    }

    /// Round trips of arrays of three sizes: the sources return the array when the weights are empty.
    private void calls() throws Exception {
        Submission submission = Submission.read(sources, bundle.manifest().limits());
        try (PrimedSessions sessions = new PrimedSessions(launcher);
                Student student = new Student(sessions, bundle, Device.CPU, submission.sources())) {
            open(student);
            Method predict = bundle.contract().getMethod("predict", double[].class, double[].class);
            trips("8B", student, predict, 1, 20_000, runs * 500);
            trips("1MB", student, predict, 1 << 17, 200, runs * 10);
            trips("64MB", student, predict, 1 << 23, 4, runs);
        }
    }

    private static void trips(String name, Student called, Method echo, int items, int warm, int count)
            throws Exception {
        Object student = called.proxy();
        double cpuBefore = 0;
        double[] sent = new double[items];
        Arrays.setAll(sent, i -> i * 0.5);
        double[] none = new double[0];
        double[] micros = new double[count];
        for (int i = -warm; i < count; i++) {
            if (i == 0) {
                cpuBefore = cpuMicros(called);
            }
            long start = System.nanoTime();
            double[] back = (double[]) echo.invoke(student, none, sent);
            if (i >= 0) {
                micros[i] = millisSince(start) * 1000;
            }
            if (back.length != items || back[items - 1] != sent[items - 1]) {
                throw new IllegalStateException("not an echo");
            }
        }
        print(name + "-cpu", new double[] {(cpuMicros(called) - cpuBefore) / count});
        Arrays.sort(micros);
        // All values of 10,000 calls are too many to print: every hundredth part of the distribution will do.
        double[] some = new double[Math.min(count, 101)];
        Arrays.setAll(some, i -> micros[(int) ((long) i * (count - 1) / Math.max(1, some.length - 1))]);
        print(name, some);
    }

    /// What both sides have computed so far.
    private static double cpuMicros(Student student) {
        OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e3 + student.usage().cpuMillis() * 1e3;
    }

    /// Proportional set size of one primed process that waits, and what shares its pages.
    private void idle() throws Exception {
        double[] megabytes = new double[runs];
        for (int i = 0; i < runs; i++) {
            try (PrimedSessions sessions = new PrimedSessions(launcher)) {
                awaitPrimed(sessions);
                megabytes[i] = studentPss();
            }
        }
        print("pss", megabytes);
    }

    private static double studentPss() {
        return ProcessHandle.current()
                .descendants()
                .max(Comparator.comparingDouble(SandboxBench::pss))
                .map(SandboxBench::pss)
                .orElse(0.0);
    }

    private static double pss(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
