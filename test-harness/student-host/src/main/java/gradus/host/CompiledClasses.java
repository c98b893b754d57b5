package gradus.host;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/// Receives javac's class files in memory. Closing it keeps the shared file manager open, whose jars stay warm.
final class CompiledClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    CompiledClasses(StandardJavaFileManager files) {
        super(files);
    }

    Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        outputs.forEach((name, output) -> bytes.put(name, output.toByteArray()));
        return bytes;
    }

    Map<String, String> origins() {
        return Map.copyOf(origins);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        if (sibling instanceof SourceText source) {
            origins.put(className, source.path());
        }
        return new SimpleJavaFileObject(URI.create("class:///" + className.replace('.', '/')), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                outputs.put(className, output);
                return output;
            }
        };
    }

    @Override
    public void close() {
        // The file manager below is shared by all compilations of this process.
    }
}
