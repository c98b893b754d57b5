package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The folders that make up an installed JDK.
public final class JavaHome {
    private JavaHome() {}

    /// The JDK itself and the places outside it that its links point to: Debian's packages keep the configuration
    /// in /etc and link to it.
    public static List<Path> readOnly(Path home) throws IOException {
        Path real = home.toRealPath();
        TreeSet<Path> places = new TreeSet<>();
        places.add(real);
        try (Stream<Path> files = Files.walk(real, 3)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                if (Files.exists(link) && !link.toRealPath().startsWith(real)) {
                    places.add(link.toRealPath());
                }
            }
        }
        return List.copyOf(places);
    }
}
