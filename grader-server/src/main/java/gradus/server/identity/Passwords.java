package gradus.server.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Passwords as bcrypt hashes.
public final class Passwords {
    /// The hash of nothing in particular: checking against it takes as long as checking a real one.
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody has this password");

    /// bcrypt reads no further, so a longer password would silently be shorter.
    private static final int LONGEST = 72;

    private Passwords() {}

    public static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    /// Takes the same time whether or not there is such a person, so that names cannot be found out by the clock.
    static boolean matches(String password, @Nullable String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        boolean same = BcryptUtil.matches(readable ? password : "", hash == null ? NOBODY : hash);
        return readable && same && hash != null;
    }
}
