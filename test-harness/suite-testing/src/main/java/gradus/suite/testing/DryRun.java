package gradus.suite.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.api.Device;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.Mistake;
import gradus.suite.Exam;
import gradus.suite.Instances;
import gradus.suite.LocalStudent;
import gradus.suite.PlannedCheck;
import gradus.suite.Tier;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs an assignment's suite on one implementation in this process, as the harness runs it on another process.
///
/// @param <A> the assignment's interface
public final class DryRun<A> {
    private final Path folder;
    private final Manifest manifest;
    private final Class<A> contract;
    private final Supplier<A> reference;

    /// @param folder of the template: `assignment.yaml`, `mistakes/`, `starter/`
    /// @param reference makes the implementation that earns every point
    public DryRun(Path folder, Class<A> contract, Supplier<A> reference) {
        this.folder = folder.toAbsolutePath().normalize();
        this.contract = contract;
        this.reference = reference;
        try {
            this.manifest = ManifestReader.read(this.folder);
        } catch (InvalidManifest e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes the template that this test's module belongs to.
    public static <A> DryRun<A> ofThisTemplate(Class<A> contract, Supplier<A> reference) {
        return new DryRun<>(Path.of(System.getProperty("gradus.template", "..")), contract, reference);
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    Class<A> contract() {
        return contract;
    }

    /// Runs every check of the graded tier.
    public Report examine(A implementation, long seed) {
        return examine(implementation, seed, _ -> true);
    }

    /// Runs every check of the graded tier on a shipped mistake.
    public Report examine(Mistake mistake, long seed) {
        return examine(make(mistake), seed);
    }

    /// Runs every check of the graded tier on the implementation that earns every point.
    public Report examineReference(long seed) {
        return examine(reference.get(), seed);
    }

    /// Runs some of the checks. Checks that they come `after` count as passed when they are left out.
    public Report examine(A implementation, long seed, Predicate<PlannedCheck> which) {
        LocalStudent<A> student = new LocalStudent<>(contract, implementation);
        Tier tier = new Tier(manifest.tier(), manifest.settings(), Map.of());
        Exam<A> exam = new Exam<>(
                student.proxy(),
                reference.get(),
                manifest.mistakes().stream().map(this::variant).toList(),
                new Exam.Conditions(seed, Device.CPU, tier),
                student);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        manifest.suite().stream().map(name -> selectClass(name)).toList())
                .filters(only(which.and(check -> check.in(tier.name()))))
                .build();
        ScopedValue.where(Exam.CURRENT, exam).run(() -> LauncherFactory.create().execute(request));
        return new Report(exam.records());
    }

    private static PostDiscoveryFilter only(Predicate<PlannedCheck> which) {
        return test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(method -> which.test(PlannedCheck.of(((MethodSource) method).getJavaMethod())))
                .orElse(true));
    }

    /// Makes an instance of a shipped mistake.
    public A make(Mistake mistake) {
        try {
            Class<?> type = Class.forName(mistake.type(), true, contract.getClassLoader());
            return Instances.create(type.asSubclass(contract), Device.CPU);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(mistake.type() + " cannot be made", e);
        }
    }

    private Exam.Variant<A> variant(Mistake mistake) {
        return new Exam.Variant<>(
                mistake.name(), () -> make(mistake), mistake.fails(), mistake.sentence(), mistake.read());
    }
}
