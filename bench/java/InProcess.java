import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.runner.bundle.AssignmentBundle;
import gradus.suite.Exam;
import gradus.suite.StudentProbe;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The naive way to grade: the assignment's tests and the student's classes in one JVM, no sandbox. Prints how many
/// tests passed and how many milliseconds passed inside the student's methods.
///
/// Arguments: assignment bundle, folder of the student's classes, entry class.
public final class InProcess {
    private static long inside;

    private InProcess() {}

    /// Runs the suite once.
    public static void main(String[] arguments) throws Exception {
        AssignmentBundle bundle = AssignmentBundle.open(Path.of(arguments[0]));
        URL[] classes = {Path.of(arguments[1]).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, bundle.loader())) {
            Object student = timed(bundle, create(Class.forName(arguments[2], true, loader)));
            Exam<Object> exam = new Exam<>(
                    student, create(bundle.type(arguments.length > 3 ? arguments[3] : bundle.manifest().reference())),
                    variants(bundle), new Exam.Conditions(0, new Device("cpu"), bundle.tier()), probe());
            List<ClassSelector> suites = new ArrayList<>();
            bundle.manifest().suite().forEach(name -> suites.add(DiscoverySelectors.selectClass(bundle.type(name))));
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request().selectors(suites).build();
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            ScopedValue.where(Exam.CURRENT, exam).run(() -> LauncherFactory.create().execute(request, summary));
            System.out.println(summary.getSummary().getTestsSucceededCount() + " of "
                    + summary.getSummary().getTestsFoundCount() + " passed; inside the student's methods: "
                    + inside / 1_000_000 + " ms");
        }
    }

    private static List<Exam.Variant<Object>> variants(AssignmentBundle bundle) {
        List<Exam.Variant<Object>> variants = new ArrayList<>();
        for (Mistake mistake : bundle.manifest().mistakes()) {
            if (!mistake.equivalent()) {
                variants.add(new Exam.Variant<>(
                        mistake.name(), () -> create(bundle.type(mistake.type())), mistake.fails(), "", ""));
            }
        }
        return variants;
    }

    private static Object timed(AssignmentBundle bundle, Object student) {
        return Proxy.newProxyInstance(bundle.loader(), new Class<?>[] {bundle.contract()}, (_, method, values) -> {
            long before = System.nanoTime();
            try {
                return method.invoke(student, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                inside += System.nanoTime() - before;
            }
        });
    }

    private static StudentProbe probe() {
        return new StudentProbe() {
            @Override
            public Duration cpuTime() {
                return Duration.ZERO;
            }

            @Override
            public Set<Integer> changedArguments() {
                return Set.of();
            }

            @Override
            public void renew() {}
        };
    }

    private static Object create(Class<?> type) {
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                return constructor.getParameterCount() == 0
                        ? constructor.newInstance()
                        : constructor.newInstance(new Device("cpu"));
            }
            throw new IllegalArgumentException(type + " has no public constructor");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
