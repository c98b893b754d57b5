package gradus.polynomial.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.api.Device;
import gradus.evidence.Diagnosis;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.polynomial.TorchPolynomialRegression;
import gradus.suite.CheckRecord;
import gradus.suite.Exam;
import gradus.suite.LocalStudent;
import gradus.suite.PlannedCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs the whole suite on one implementation in this process, as the harness runs it on another process.
final class ExaminedTemplate {
    static final Path FOLDER = Path.of(System.getProperty("gradus.template", ".."))
            .toAbsolutePath()
            .normalize();
    static final Manifest MANIFEST = manifest();

    private ExaminedTemplate() {}

    /// What became of every check.
    record Report(Map<String, CheckRecord> checks) {
        List<String> lost() {
            return checks.entrySet().stream()
                    .filter(entry -> entry.getValue().share() < 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        List<String> diagnosed() {
            return checks.values().stream()
                    .map(CheckRecord::diagnosis)
                    .filter(Diagnosis.KnownMistake.class::isInstance)
                    .map(known -> ((Diagnosis.KnownMistake) known).name())
                    .distinct()
                    .sorted()
                    .toList();
        }

        double points() {
            return checks.values().stream()
                    .mapToDouble(check -> check.share() * check.plan().points())
                    .sum();
        }
    }

    static Report examine(PolynomialRegression implementation, long seed) {
        return examine(implementation, seed, _ -> FilterResult.included("every check"));
    }

    /// Runs the checks that depend on the seed, and no others.
    static Report examineHidden(PolynomialRegression implementation, long seed) {
        return examine(
                implementation,
                seed,
                test -> FilterResult.includedIf(test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(method -> PlannedCheck.of(((MethodSource) method).getJavaMethod())
                                .hidden())
                        .orElse(true)));
    }

    private static Report examine(PolynomialRegression implementation, long seed, PostDiscoveryFilter filter) {
        LocalStudent<PolynomialRegression> student = new LocalStudent<>(PolynomialRegression.class, implementation);
        Exam<PolynomialRegression> exam = new Exam<>(
                student.proxy(),
                new TorchPolynomialRegression(Device.CPU),
                MANIFEST.mistakes().stream().map(ExaminedTemplate::variant).toList(),
                seed,
                Device.CPU,
                student);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        MANIFEST.suite().stream().map(name -> selectClass(name)).toList())
                .filters(filter)
                .build();
        ScopedValue.where(Exam.CURRENT, exam).run(() -> LauncherFactory.create().execute(request));
        return new Report(new TreeMap<>(exam.records()));
    }

    static PolynomialRegression make(Mistake mistake) {
        try {
            return Class.forName(mistake.type())
                    .asSubclass(PolynomialRegression.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(mistake.type() + " cannot be made", e);
        }
    }

    private static Exam.Variant<PolynomialRegression> variant(Mistake mistake) {
        return new Exam.Variant<>(
                mistake.name(), () -> make(mistake), mistake.fails(), mistake.sentence(), mistake.read());
    }

    private static Manifest manifest() {
        try {
            return ManifestReader.read(FOLDER);
        } catch (InvalidManifest e) {
            throw new IllegalStateException(e);
        }
    }
}
