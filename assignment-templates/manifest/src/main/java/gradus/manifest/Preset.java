package gradus.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/// The libtorch presets that an assignment with the library `libtorch` needs, in the versions of this build.
public enum Preset {
    PYTORCH,
    OPENBLAS,
    JAVACPP;

    /// The Maven group of all of them.
    public static final String GROUP = "org.bytedeco";

    private static final Properties VERSIONS = read();

    /// The name at Maven Central.
    public String artifact() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String version() {
        return VERSIONS.getProperty(artifact(), "");
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream in = Preset.class.getResourceAsStream("/gradus-presets.properties")) {
            if (in == null) {
                throw new IllegalStateException("this was built without the versions of the presets");
            }
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
