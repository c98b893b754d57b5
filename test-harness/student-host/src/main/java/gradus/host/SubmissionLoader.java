package gradus.host;

import java.nio.file.Path;
import java.util.Map;

/// Defines the student's classes from memory. Everything else comes from the platform; libtorch is loaded when its
/// first class is asked for: while priming, or else by the submission itself.
final class SubmissionLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    /// What stack frames of the student's classes call their loader.
    static final String NAME = "submission";

    private final Map<String, byte[]> classes;

    SubmissionLoader(Map<String, byte[]> classes) {
        super(NAME, SubmissionLoader.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    boolean defines(String className) {
        return classes.containsKey(className);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!defines(name)) {
            if (name.startsWith("org.bytedeco.")) {
                loadTorch(name);
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static void loadTorch(String name) throws ClassNotFoundException {
        String natives = System.getProperty("gradus.natives", "");
        if (natives.isEmpty()) {
            throw new ClassNotFoundException(name + ": libtorch is not available to this assignment");
        }
        TorchNatives.load(Path.of(natives));
    }
}
