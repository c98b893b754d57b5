package gradus.suite;

import gradus.api.Device;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The exam of a student at home: their own class in this process, held against the recorded answers.
final class HomeExam {
    private HomeExam() {}

    /// Finds the tape and the student's class on the class path.
    ///
    /// @throws IllegalStateException when there is no tape, or not exactly one class implements the interface
    static Exam<?> open() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(Tape.RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no exam is bound, and there is no recorded practice on the class path: run the checks with"
                                + " ./gradus grade, or at home with mvn test");
            }
            Tape tape = Tape.read(in);
            return exam(tape, Class.forName(tape.contract(), false, loader), loader);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the recorded practice cannot be read: " + e, e);
        }
    }

    private static <A> Exam<A> exam(Tape tape, Class<A> contract, ClassLoader loader)
            throws ReflectiveOperationException, IOException {
        LocalStudent<A> student = new LocalStudent<>(contract, Instances.create(entry(contract, loader), Device.CPU));
        Tier tier = new Tier(tape.tier(), tape.settings(), Map.of());
        Exam.Conditions conditions = new Exam.Conditions(Exam.PUBLISHED_SEED, Device.CPU, tier);
        return new Exam<>(student.proxy(), new RecordedOracle<>(tape), conditions, student);
    }

    private static <A> Class<? extends A> entry(Class<A> contract, ClassLoader loader) throws IOException {
        List<Class<? extends A>> found = folders()
                .flatMap(folder -> classes(folder, loader))
                .filter(type -> contract.isAssignableFrom(type)
                        && !type.isInterface()
                        && !Modifier.isAbstract(type.getModifiers()))
                .<Class<? extends A>>map(type -> type.asSubclass(contract))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    (found.isEmpty() ? "No class implements " : "More than one class implements ")
                            + contract.getSimpleName()
                            + (found.isEmpty()
                                    ? "."
                                    : ": " + found.stream().map(Class::getName).toList() + ". Remove all but one."));
        }
        return found.getFirst();
    }

    /// Folders on the class path hold the student's own classes; everything else comes in jars.
    private static Stream<Path> folders() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    private static Stream<Class<?>> classes(Path folder, ClassLoader loader) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file).toString())
                    .<Class<?>>map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'),
                            loader))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " cannot be loaded", e);
        }
    }
}
