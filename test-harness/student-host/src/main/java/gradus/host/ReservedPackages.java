package gradus.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

/// Packages that a submission may not declare: the JDK's, the test framework's, and those of every jar it runs with.
final class ReservedPackages {
    private static final List<String> PREFIXES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.junit.",
            "org.opentest4j.",
            "org.bytedeco.",
            "org.jspecify.",
            "gradus.api.",
            "gradus.host.",
            "gradus.protocol.",
            "gradus.sandbox.",
            "gradus.suite.",
            "gradus.runner.");

    private final Set<String> packages = new HashSet<>();

    private ReservedPackages() {}

    static ReservedPackages of(String classPath) {
        ReservedPackages reserved = new ReservedPackages();
        for (String entry : classPath.split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                reserved.addJar(entry);
            }
        }
        return reserved;
    }

    private void addJar(String path) {
        try (JarFile jar = new JarFile(path)) {
            jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .map(name -> packageOf(name.substring(0, name.length() - ".class".length())))
                    .forEach(packages::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path of this process is broken", e);
        }
    }

    /// Finds a class that sits where only the platform's may.
    Optional<String> offender(Collection<String> classNames) {
        return classNames.stream().filter(this::isReserved).sorted().findFirst();
    }

    private boolean isReserved(String className) {
        return packages.contains(packageOf(className)) || PREFIXES.stream().anyMatch(className::startsWith);
    }

    static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
