package gradus.suite.practice;

import gradus.api.Device;
import gradus.host.TorchNatives;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.Mistake;
import gradus.suite.Exam;
import gradus.suite.Instances;
import gradus.suite.Tape;
import gradus.suite.TapeRecorder;
import gradus.suite.Tier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes the practice jar of an assignment: the classes that the practice checks need, and a tape of what the reference
/// and the mistakes answer, so that students get the server's verdicts and sentences without either.
public final class PracticeJar {
    private final Manifest manifest;
    private final ClassLoader loader;
    private final Path classes;

    private PracticeJar(Manifest manifest, ClassLoader loader, Path classes) {
        this.manifest = manifest;
        this.loader = loader;
        this.classes = classes;
    }

    /// Called by the build of a suite: `TEMPLATE CLASSES JAR NATIVES`.
    public static void main(String[] arguments) throws IOException, InvalidManifest, ReflectiveOperationException {
        Manifest manifest = ManifestReader.read(Path.of(arguments[0]));
        ClassLoader loader = PracticeJar.class.getClassLoader();
        write(manifest, loader, Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
    }

    /// @param loader knows the assignment's classes
    /// @param classes the folder with the suite's classes and resources
    /// @param natives the folder with libtorch, read only where the assignment uses it
    public static void write(Manifest manifest, ClassLoader loader, Path classes, Path jar, Path natives)
            throws IOException, ReflectiveOperationException {
        if (manifest.usesTorch()) {
            TorchNatives.load(natives);
        }
        Jar.write(new PracticeJar(manifest, loader, classes).entries(), jar);
    }

    private SortedMap<String, byte[]> entries() throws IOException, ReflectiveOperationException {
        List<Class<?>> suite =
                manifest.suite().stream().<Class<?>>map(this::type).toList();
        List<Class<?>> practice = suite.stream()
                .filter(type -> !TapeRecorder.practice(type).isEmpty())
                .toList();
        SortedMap<String, byte[]> entries = new TreeMap<>(
                Closure.of(classes, practice.stream().map(Class::getName).toList()));
        entries.put(Tape.RESOURCE, tape(practice, type(manifest.contract())).bytes());
        entries.put(
                "junit-platform.properties",
                "junit.jupiter.displayname.generator.default = gradus.suite.GradedNames\n"
                        .getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private <A> Tape tape(List<Class<?>> practice, Class<A> contract) throws ReflectiveOperationException {
        List<Exam.Variant<A>> variants = manifest.mistakes().stream()
                .map(mistake -> variant(mistake, contract))
                .toList();
        A reference = Instances.create(type(manifest.reference()).asSubclass(contract), Device.CPU);
        Tier tier = new Tier(manifest.tier(), manifest.settings(), Map.of());
        return new TapeRecorder<>(reference, variants)
                .record(practice, contract, new Exam.Conditions(Exam.PUBLISHED_SEED, Device.CPU, tier));
    }

    private <A> Exam.Variant<A> variant(Mistake mistake, Class<A> contract) {
        return new Exam.Variant<>(
                mistake.name(),
                () -> {
                    try {
                        return Instances.create(type(mistake.type()).asSubclass(contract), Device.CPU);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(mistake.type() + " cannot be made", e);
                    }
                },
                mistake.fails(),
                mistake.sentence(),
                mistake.read());
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " of assignment.yaml is not in the suite", e);
        }
    }
}
