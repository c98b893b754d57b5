package gradus.server.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void onlyTheRightPasswordMatchesAndEachHashIsItsOwn() {
        String hash = Passwords.hash("correct horse");
        assertTrue(Passwords.matches("correct horse", hash));
        assertFalse(Passwords.matches("Correct horse", hash));
        assertNotEquals(hash, Passwords.hash("correct horse"));
    }

    @Test
    void nobodySignsInWithoutAPasswordHash() {
        assertFalse(Passwords.matches("nobody has this password", null));
        assertFalse(Passwords.matches("", null));
    }

    @Test
    void whatBcryptWouldCutOffIsNotAccepted() {
        String hash = Passwords.hash("x".repeat(72));
        assertFalse(Passwords.matches("x".repeat(73), hash));
    }
}
