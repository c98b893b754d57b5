package gradus.suite.practice;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The class files that some classes need, and the suite's data files.
final class Closure {
    private static final String CLASS = ".class";

    private Closure() {}

    static Map<String, byte[]> of(Path folder, List<String> roots) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.replace('.', '/') + CLASS));
        while (!open.isEmpty()) {
            String name = open.remove();
            Path file = folder.resolve(name);
            if (!found.containsKey(name) && Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                found.put(name, bytes);
                open.addAll(named(ClassFile.of().parse(bytes)));
            }
        }
        found.putAll(data(folder));
        return found;
    }

    private static List<String> named(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName() + CLASS)
                .toList();
    }

    private static Map<String, byte[]> data(Path folder) throws IOException {
        Map<String, byte[]> data = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                    data.put(name, Files.readAllBytes(file));
                }
            }
        }
        return data;
    }
}
