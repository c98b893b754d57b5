package gradus.suite;

import gradus.suite.Exam.Variant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;

/// Runs the practice checks on the reference and keeps every right and wrong answer to their questions.
///
/// @param <A> the assignment's interface
public final class TapeRecorder<A> implements Oracle<A> {
    private final LiveOracle<A> live;
    private final Map<String, Tape.Entry> answers = new HashMap<>();

    /// @param reference earns every point; it also takes the student's place while the tape runs
    public TapeRecorder(A reference, List<Variant<A>> variants) {
        this.live = new LiveOracle<>(reference, variants);
    }

    /// Records all checks of some classes that give no points and are not hidden.
    ///
    /// @throws IllegalStateException when one does not pass, or asks the reference in another way
    public Tape record(List<Class<?>> suite, Class<A> contract, Exam.Conditions conditions) {
        LocalStudent<A> student = new LocalStudent<>(contract, live.reference());
        Exam<A> exam = new Exam<>(student.proxy(), this, conditions, student);
        suite.forEach(type -> practice(type).forEach(method -> run(exam, type, method)));
        Tier tier = conditions.tier();
        List<Tape.Known> mistakes = live.variants().stream()
                .map(variant -> new Tape.Known(variant.name(), variant.fails(), variant.sentence(), variant.read()))
                .toList();
        return new Tape(contract.getName(), tier.name(), tier.settings(), mistakes, answers);
    }

    /// The methods of a class that are practice in every tier, in their order.
    public static List<Method> practice(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Graded.class))
                .filter(method -> {
                    PlannedCheck plan = PlannedCheck.of(method);
                    return plan.points() == 0 && !plan.hidden() && plan.tiers().isEmpty();
                })
                .sorted(Comparator.comparingInt(TapeRecorder::order))
                .toList();
    }

    private static int order(Method method) {
        return Optional.ofNullable(method.getAnnotation(Order.class))
                .map(Order::value)
                .orElse(Order.DEFAULT);
    }

    private static void run(Exam<?> exam, Class<?> type, Method method) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance(), exam.open(PlannedCheck.of(method)));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the practice check " + method.getName() + " cannot be recorded: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be run", e);
        }
    }

    @Override
    public A reference() {
        throw new IllegalStateException("a practice check asks the reference only through agrees");
    }

    @Override
    public List<Variant<A>> variants() {
        return live.variants();
    }

    @Override
    public Answer expected(Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        Answer expected = live.expected(exam, plan, stream, question);
        Answer second = live.expected(exam, plan, stream + Check.SECOND, question);
        Map<String, Answer> first = new HashMap<>();
        Map<String, Answer> again = new HashMap<>();
        for (Variant<A> variant : live.variants()) {
            live.mistaken(variant, exam, plan, stream, question)
                    .filter(answer -> differs(answer, expected))
                    .ifPresent(answer -> {
                        first.put(variant.name(), answer);
                        live.mistaken(variant, exam, plan, stream + Check.SECOND, question)
                                .ifPresent(next -> again.put(variant.name(), next));
                    });
        }
        answers.put(Tape.key(plan, stream), new Tape.Entry(expected, first));
        answers.put(Tape.key(plan, stream + Check.SECOND), new Tape.Entry(second, again));
        return expected;
    }

    private static boolean differs(Answer answer, Answer expected) {
        return !(Comparison.of(answer, expected, Tolerance.exact()) instanceof Comparison.Equal);
    }

    @Override
    public Optional<Answer> mistaken(
            Variant<A> variant, Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        return live.mistaken(variant, exam, plan, stream, question);
    }
}
