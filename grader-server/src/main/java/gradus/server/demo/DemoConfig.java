package gradus.server.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether there is a demo course, and how its people sign in.
///
/// `password` is the one password of all demo people; without it a random one is made per installation.
@ApplicationScoped
class DemoConfig {
    private final boolean wanted;
    private final Path home;
    private final Optional<String> password;
    private final int port;

    DemoConfig(
            @ConfigProperty(name = "gradus.demo") boolean wanted,
            @ConfigProperty(name = "gradus.home") Path home,
            @ConfigProperty(name = "gradus.demo-password") Optional<String> password,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.wanted = wanted;
        this.home = home.toAbsolutePath().normalize();
        this.password = password.filter(text -> !text.isBlank());
        this.port = port;
    }

    boolean wanted() {
        return wanted;
    }

    Optional<String> password() {
        return password;
    }

    /// Where the sign-ins are kept, readable by the server's own user only.
    Path secretsFile() {
        return home.resolve("demo.json");
    }

    String url() {
        return "http://localhost:" + port;
    }
}
