package gradus.server.demo;

import gradus.server.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Passwords and access tokens of the demo people: random, kept in a file that only the owner can read.
///
/// With a password from outside, tokens follow from it, so that scripts know them in advance.
@ApplicationScoped
public class DemoSignIns {
    static final String FILE = "demo-sign-ins";

    private final Path file;
    private final Optional<String> given;

    DemoSignIns(
            @ConfigProperty(name = "gradus.home") Path home,
            @ConfigProperty(name = "gradus.demo.password") Optional<String> given) {
        this.file = home.toAbsolutePath().resolve(FILE);
        this.given = given.filter(password -> !password.isBlank());
    }

    /// Makes the sign-ins of everybody; they all have the same password.
    List<SignIn> make(List<DemoPerson> people) {
        String password = given.orElseGet(Secrets::password);
        return people.stream()
                .map(person -> new SignIn(
                        person,
                        password,
                        given.map(known -> known + "-" + person.username()).orElseGet(Secrets::token)))
                .toList();
    }

    /// Writes one line per person: user name, role, password and access token, with a tab between them.
    void write(List<SignIn> signIns) {
        String lines = signIns.stream().map(SignIn::line).collect(Collectors.joining());
        Path partial = file.resolveSibling(FILE + ".new");
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, lines);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo sign-ins cannot be written to " + file, e);
        }
    }

    /// One person's way in.
    record SignIn(DemoPerson person, String password, String token) {
        String line() {
            return person.username() + "\t" + person.role() + "\t" + password + "\t" + token + "\n";
        }
    }
}
