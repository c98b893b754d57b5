package gradus.suite;

import gradus.api.Device;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32C;

/// One grading run: who is examined, against what, with which seed, and what was observed.
///
/// An exam belongs to one thread, the one that runs the tests.
///
/// @param <A> the assignment's interface
public final class Exam<A> {
    /// The exam that the running test belongs to; bound around the launcher's `execute`.
    public static final ScopedValue<Exam<?>> CURRENT = ScopedValue.newInstance();

    /// The seed of all checks that are not [Hidden]: printed on the sheet, so that they are the same at home.
    public static final long PUBLISHED_SEED = 20260901L;

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final A student;
    private final Oracle<A> oracle;
    private final Conditions conditions;
    private final StudentProbe probe;
    private final Map<String, CheckRecord> records = new LinkedHashMap<>();

    /// @param probe tells about the last call that went through `student`
    public Exam(A student, A reference, List<Variant<A>> variants, Conditions conditions, StudentProbe probe) {
        this(student, new LiveOracle<>(reference, variants), conditions, probe);
    }

    Exam(A student, Oracle<A> oracle, Conditions conditions, StudentProbe probe) {
        this.student = student;
        this.oracle = oracle;
        this.conditions = conditions;
        this.probe = probe;
    }

    /// What a result depends on beside the two implementations.
    ///
    /// @param seed the hidden seed of this student and assignment version
    public record Conditions(long seed, Device device, Tier tier) {}

    /// A known wrong implementation of the assignment.
    ///
    /// `fails` names the checks it must lose; it is empty for a variant that is as good as the reference.
    /// `sentence` is what the student reads. It may hold `{name:text}`, which is replaced by the number noted under
    /// that name, else by `text`.
    public record Variant<A>(String name, Supplier<A> make, List<String> fails, String sentence, String read) {
        public Variant {
            fails = List.copyOf(fails);
        }

        boolean equivalent() {
            return fails.isEmpty();
        }
    }

    /// Returns what the checks observed so far, by check id, in the order in which they ran.
    public Map<String, CheckRecord> records() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }

    Check<A> open(PlannedCheck plan) {
        return new Check<>(this, plan);
    }

    void close(CheckRecord finished) {
        records.put(finished.plan().id(), finished);
    }

    A student() {
        return student;
    }

    Oracle<A> oracle() {
        return oracle;
    }

    Optional<Variant<A>> variant(String name) {
        return oracle.variants().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    Device device() {
        return conditions.device();
    }

    Tier tier() {
        return conditions.tier();
    }

    StudentProbe probe() {
        return probe;
    }

    /// Starts the stream of random numbers of a check; `stream` tells several streams of one check apart.
    RandomGenerator random(PlannedCheck plan, int stream) {
        CRC32C name = new CRC32C();
        name.update(plan.id().getBytes(StandardCharsets.UTF_8));
        long start = plan.hidden() ? conditions.seed() : PUBLISHED_SEED;
        return GENERATORS.create(start ^ (name.getValue() << 16) ^ stream);
    }
}
