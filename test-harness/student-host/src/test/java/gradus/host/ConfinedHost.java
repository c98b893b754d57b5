package gradus.host;

import gradus.api.Device;
import gradus.protocol.Contract;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.Incoming;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.protocol.SourceFile;
import gradus.sample.Lesson;
import gradus.sandbox.Confinement;
import gradus.sandbox.Ending;
import gradus.sandbox.JavaHome;
import gradus.sandbox.Limits;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import gradus.sandbox.SandboxedProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A student host in the real sandbox, with the flags of `package-info`, and the harness's end of its pipes.
final class ConfinedHost implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(60);

    static final Limits GENEROUS = new Limits(LONG, LONG, 400L << 20, 3L << 30, 1 << 20, 64);

    private final SandboxedProcess process;
    private final FrameReader replies;
    private final FrameWriter requests;
    private final List<Reply.Sample> samples = new ArrayList<>();
    private int sequence;

    ConfinedHost(Sandbox sandbox, Limits limits) throws SandboxUnavailable, IOException {
        process = sandbox.start(confinement(limits));
        replies = new FrameReader(process.output(), 1 << 20);
        requests = new FrameWriter(process.input());
    }

    /// A host that has said that it is ready, with its clock running.
    static ConfinedHost primed(Sandbox sandbox, Limits limits) throws Exception {
        ConfinedHost host = new ConfinedHost(sandbox, limits);
        host.awaitReady();
        host.process.startClock();
        return host;
    }

    void awaitReady() throws IOException, MalformedFrame {
        if (!(reply() instanceof Reply.Ready(int version, boolean _) && version == Reply.Ready.CURRENT)) {
            throw new AssertionError("not ready");
        }
    }

    private static Confinement confinement(Limits limits) throws IOException {
        List<Path> jars = Stream.of(StudentHost.class, Contract.class, Device.class, Lesson.class)
                .map(Desk::location)
                .distinct()
                .toList();
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> readOnly = new ArrayList<>(jars);
        readOnly.addAll(JavaHome.readOnly(home));
        List<String> command = List.of(
                home.resolve("bin/java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+DisableAttachMechanism",
                "--illegal-native-access=deny",
                "--sun-misc-unsafe-memory-access=deny",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dgradus.student.classpath=" + classPath,
                "-cp",
                classPath,
                StudentHost.class.getName());
        return new Confinement(command, readOnly, Map.of("MALLOC_ARENA_MAX", "2", "LANG", "C.UTF-8"), limits);
    }

    /// The next reply; samples before it are kept aside.
    Reply reply() throws IOException, MalformedFrame {
        while (true) {
            switch (replies.reply()) {
                case Incoming.Message<Reply>(Reply.Sample sample) -> samples.add(sample);
                case Incoming.Message<Reply>(Reply reply) -> {
                    return reply;
                }
                case Incoming.End<Reply> _ -> throw new IOException("the process ended");
            }
        }
    }

    List<Reply.Sample> samples() {
        return samples;
    }

    Reply submit(SourceFile... sources) throws IOException, MalformedFrame {
        requests.write(new Request.Submit(Lesson.class.getName(), "cpu", List.of(sources)));
        return reply();
    }

    /// Submits `Solution` with `members` and all the rest.
    Reply submit(String members) throws IOException, MalformedFrame {
        return submit(Desk.rest(), Desk.source("solution/Solution.java", Desk.solution("Solution", members)));
    }

    Reply ask(String method, Object... arguments) throws IOException, MalformedFrame {
        requests.write(Desk.call(++sequence, method, arguments));
        return reply();
    }

    /// Asks for the sum of nothing and gives the answer.
    double sum() throws IOException, MalformedFrame {
        Reply reply = ask("sum", (Object) new double[0]);
        if (reply instanceof Reply.Answer answer && answer.sequence() == sequence) {
            return (double) Desk.CONTRACT.decodeResult(Desk.method("sum"), answer.value());
        }
        throw new AssertionError(reply);
    }

    void finish() throws IOException {
        requests.write(new Request.Finish());
    }

    Ending ending() {
        return process.await(Duration.ofSeconds(30));
    }

    String log() {
        return process.log();
    }

    SandboxedProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
