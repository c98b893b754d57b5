package gradus.runner.student;

import gradus.api.Device;
import gradus.evidence.Cause;
import gradus.evidence.Outcome;
import gradus.evidence.Usage;
import gradus.manifest.Limits;
import gradus.protocol.Contract;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.protocol.SourceFile;
import gradus.runner.bundle.AssignmentBundle;
import gradus.suite.StudentProbe;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A submission as the suite sees it: an instance of the assignment's interface whose methods run in the sandbox.
///
/// A check that kills the process does not take the others with it: the next call starts a fresh process from the
/// same sources, at most [#MAX_PROCESSES] in all and never beyond the attempt's wall clock. Processes that the
/// suite asked for ([#renew()]) are not counted.
public final class Student implements StudentProbe, AutoCloseable {
    private static final int MAX_PROCESSES = 4;

    private final PrimedSessions primed;
    private final AssignmentBundle bundle;
    private final Contract contract;
    private final Request.Submit submit;
    private final Tally tally = new Tally();
    private final long startedAt = System.nanoTime();

    private Sitting sitting = new Sitting.None();
    private int sequence;
    private Set<Integer> changed = Set.of();
    private Duration cpuBeforeCall = Duration.ZERO;
    private int renewed;

    /// Whether there is a process to talk to.
    private sealed interface Sitting {
        record None() implements Sitting {}

        record Open(StudentSession session) implements Sitting {}

        /// No process will be started again; every further call fails for this reason.
        record Over(StudentFault reason) implements Sitting {}
    }

    public Student(PrimedSessions primed, AssignmentBundle bundle, Device device, List<SourceFile> sources) {
        this.primed = primed;
        this.bundle = bundle;
        this.contract = Contract.of(bundle.contract());
        this.submit = new Request.Submit(bundle.manifest().contract(), device.name(), sources);
        primed.attemptBegins();
    }

    /// Compiles and loads the submission in a student process.
    public Outcome open() {
        try {
            return outcomeOf(load());
        } catch (StudentFault fault) {
            sitting = new Sitting.Over(fault);
            return new Outcome.NotLoaded(fault.kind(), fault.sentence(), fault.frames());
        }
    }

    private Reply load() {
        StudentSession session = primed.take(bundle);
        sitting = new Sitting.Open(session);
        session.startClock();
        tally.opened(session);
        return session.ask(submit, "compiling and loading your classes", remaining());
    }

    private Outcome outcomeOf(Reply reply) {
        return switch (reply) {
            case Reply.Loaded(String entry) -> new Outcome.Ran(entry);
            case Reply.CompileFailed(var problems) ->
                new Outcome.CompileFailed(problems.stream()
                        .map(p -> new Outcome.SourceProblem(p.path(), p.line(), p.column(), p.message()))
                        .toList());
            case Reply.NotLoaded(var problem, String message, var frames) ->
                new Outcome.NotLoaded(Cause.valueOf(problem.name()), message, frames);
            case Reply.Ready _, Reply.Answer _, Reply.NullAnswer _, Reply.Threw _, Reply.Sample _ ->
                throw outOfTurn("loading your classes");
        };
    }

    /// The submission as an instance of the assignment's interface.
    public Object proxy() {
        InvocationHandler handler = (_, method, arguments) -> method.getDeclaringClass() == Object.class
                ? objectMethod(method, arguments)
                : call(method, arguments == null ? new Object[0] : arguments);
        return Proxy.newProxyInstance(bundle.loader(), new Class<?>[] {bundle.contract()}, handler);
    }

    private Object objectMethod(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "toString" -> "the submission";
            case "hashCode" -> System.identityHashCode(this);
            default -> arguments.length == 1 && Proxy.isProxyClass(arguments[0].getClass());
        };
    }

    private Object call(Method method, Object[] arguments) {
        StudentSession session = openSession();
        int index = contract.index(method);
        ByteBuffer encoded = contract.encodeArguments(method, arguments, session.shared());
        Duration limit = Duration.ofSeconds(bundle.manifest().limits().callSeconds());
        Duration left = remaining();
        cpuBeforeCall = session.cpuTime();
        Reply reply = session.ask(
                new Request.Call(++sequence, index, encoded),
                method.getName(),
                limit.compareTo(left) < 0 ? limit : left);
        return result(method, reply);
    }

    private Object result(Method method, Reply reply) {
        return switch (reply) {
            case Reply.Answer(int answered, long mutated, byte[] value)
            when answered == sequence -> {
                changed = IntStream.range(0, method.getParameterCount())
                        .filter(i -> (mutated >> i & 1) != 0)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
                yield decode(method, value);
            }
            case Reply.NullAnswer(int answered, String where)
            when answered == sequence ->
                throw new StudentFault(Cause.NULL_ANSWER, method.getName() + " returned null for " + where + ".");
            case Reply.Threw(int answered, String type, String message, var frames)
            when answered == sequence -> throw threw(method, type, message, frames);
            case Reply.Ready _, Reply.Loaded _, Reply.CompileFailed _, Reply.NotLoaded _, Reply.Sample _ ->
                throw outOfTurn(method.getName());
            case Reply.Answer _, Reply.NullAnswer _, Reply.Threw _ -> throw outOfTurn(method.getName());
        };
    }

    private static StudentFault threw(Method method, String type, String message, List<String> frames) {
        // The JVM's own words for a thread that the kernel refuses; they do not say that there is a limit.
        if (type.equals(OutOfMemoryError.class.getName()) && message.startsWith("unable to create native thread")) {
            return new StudentFault(
                    Cause.THREAD_LIMIT,
                    method.getName() + " started more threads than the " + StudentLauncher.THREADS
                            + " that a process may have, the JVM's own among them. End a thread before the next one"
                            + " starts, or use a pool.",
                    frames);
        }
        return new StudentFault(
                Cause.EXCEPTION,
                method.getName() + " threw " + type + (message.isEmpty() ? "" : ": " + message),
                frames);
    }

    private Object decode(Method method, byte[] value) {
        try {
            return contract.decodeResult(method, value);
        } catch (MalformedFrame e) {
            abandon();
            throw new StudentFault(
                    Cause.PROTOCOL, method.getName() + " sent an answer that cannot be read: " + e.getMessage());
        }
    }

    private StudentFault outOfTurn(String what) {
        abandon();
        return new StudentFault(Cause.PROTOCOL, "The process sent an answer to another question during " + what + ".");
    }

    private void abandon() {
        if (sitting instanceof Sitting.Open(StudentSession session)) {
            session.close();
        }
    }

    /// Returns the live session, starting a new one when the last has died and the limits allow it.
    private StudentSession openSession() {
        return switch (sitting) {
            case Sitting.Open(StudentSession session) when session.alive() -> session;
            case Sitting.Over(StudentFault reason) -> throw reason;
            case Sitting.Open _, Sitting.None _ -> reopen();
        };
    }

    private StudentSession reopen() {
        abandon();
        if (remaining().isZero()) {
            throw over(new StudentFault(
                    Cause.WALL_LIMIT,
                    "The attempt's " + limits().wallSeconds() + " s were used up before this check could start."));
        }
        if (tally.processes() - renewed >= MAX_PROCESSES) {
            throw over(new StudentFault(
                    Cause.PREREQUISITE,
                    "The process ended " + MAX_PROCESSES + " times in earlier checks; it is not started again."));
        }
        if (outcomeOf(load()) instanceof Outcome.Ran && sitting instanceof Sitting.Open(StudentSession session)) {
            return session;
        }
        throw over(new StudentFault(Cause.INITIALISER, "Your classes loaded once, but not a second time."));
    }

    private StudentFault over(StudentFault reason) {
        sitting = new Sitting.Over(reason);
        return reason;
    }

    private Limits limits() {
        return bundle.manifest().limits();
    }

    private Duration remaining() {
        Duration used = Duration.ofNanos(System.nanoTime() - startedAt);
        Duration left = Duration.ofSeconds(limits().wallSeconds()).minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Duration cpuTime() {
        // Between calls the process has nothing to do, so that what it used since the last began is the call's.
        return sitting instanceof Sitting.Open(StudentSession session)
                ? session.cpuTime().minus(cpuBeforeCall)
                : Duration.ZERO;
    }

    /// Ends the process; the next call starts another, from the same sources.
    @Override
    public void renew() {
        if (sitting instanceof Sitting.Open(StudentSession session)) {
            if (session.alive()) {
                renewed++;
            }
            session.close();
            sitting = new Sitting.None();
        }
    }

    @Override
    public Set<Integer> changedArguments() {
        return changed;
    }

    /// What all processes of this submission used together, beside the limits.
    public Usage usage() {
        Limits l = limits();
        return new Usage(
                Duration.ofNanos(System.nanoTime() - startedAt).toMillis(),
                l.wallSeconds() * 1000L,
                tally.cpuTime().toMillis(),
                l.cpuSeconds() * 1000L,
                tally.peakMemoryBytes(),
                (long) l.memoryMb() << 20,
                tally.outputBytes(),
                (long) l.outputKb() << 10);
    }

    /// What the submission printed.
    public String log() {
        return tally.log(limits().outputKb() << 10);
    }

    @Override
    public void close() {
        abandon();
        primed.attemptEnds();
    }
}
