package gradus.server.platform;

import java.security.SecureRandom;
import java.util.Base64;

/// Random words that nobody can guess, safe in URLs, cookies and shells.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// Makes a token of 256 random bits: so many that its plain SHA-256 is a safe thing to store.
    public static String token() {
        return text(32);
    }

    /// Makes a password that a person can still type.
    public static String password() {
        return text(9);
    }

    private static String text(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
