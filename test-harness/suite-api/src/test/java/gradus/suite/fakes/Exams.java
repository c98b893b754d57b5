package gradus.suite.fakes;

import gradus.api.Device;
import gradus.suite.Exam;
import gradus.suite.Exam.Variant;
import gradus.suite.LocalStudent;
import gradus.suite.Tier;
import java.util.List;
import java.util.function.Supplier;

/// Exams of the tiny assignment.
public final class Exams {
    private Exams() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Exam<Scaling> of(Scaling student, Variant<Scaling>... variants) {
        return of(student, 1, List.of(variants));
    }

    public static Exam<Scaling> of(Scaling student, long seed, List<Variant<Scaling>> variants) {
        LocalStudent<Scaling> local = new LocalStudent<>(Scaling.class, student);
        return new Exam<>(
                local.proxy(), new Scaling.Right(), variants, new Exam.Conditions(seed, Device.CPU, Tier.ONLY), local);
    }

    public static Variant<Scaling> variant(String name, Supplier<Scaling> make, String... fails) {
        return new Variant<>(name, make, List.of(fails), "You made " + name + ".", "Handout");
    }
}
