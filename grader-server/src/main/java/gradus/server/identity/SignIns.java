package gradus.server.identity;

import gradus.server.platform.Hashes;
import gradus.server.platform.Problem;
import gradus.server.platform.Secrets;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// Signing in with a password and out again.
@ApplicationScoped
public class SignIns {
    public static final Duration LIFETIME = Duration.ofDays(7);

    private final Persons persons;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final InstantSource time;

    SignIns(Persons persons, Sessions sessions, SignInLimit limit, InstantSource time) {
        this.persons = persons;
        this.sessions = sessions;
        this.limit = limit;
        this.time = time;
    }

    /// Checks the password and opens a session, whose secret is in the answer and nowhere else.
    @Transactional
    public SignedIn signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        limit.check(name, address);
        Person person = persons.byUsername(name)
                .filter(known -> Passwords.matches(password, known.passwordHash))
                .orElseThrow(() -> wrong(name, password, address));
        limit.succeeded(name, address);
        String token = Secrets.token();
        Instant now = time.instant();
        new Session(Hashes.of(token), person.id, now, now.plus(LIFETIME)).persist();
        return new SignedIn(person, token);
    }

    @Transactional
    public void signOut(String token) {
        sessions.byTokenHash(Hashes.of(token)).ifPresent(Session::delete);
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetExpired() {
        sessions.deleteExpired(time.instant());
    }

    private Problem wrong(String username, String password, String address) {
        if (persons.byUsername(username).isEmpty()) {
            Passwords.matches(password, null);
        }
        limit.failed(username, address);
        return new Problem(401, "wrong-password", "The user name or the password is wrong.");
    }

    /// A person and the secret of the session that was just opened.
    public record SignedIn(Person person, String token) {}
}
