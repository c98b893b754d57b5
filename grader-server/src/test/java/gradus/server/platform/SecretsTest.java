package gradus.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void tokensAreLongAndNeverTheSame() {
        assertEquals(
                100,
                Stream.generate(Secrets::token)
                        .limit(100)
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(Secrets.token().matches("[A-Za-z0-9_-]{43}"));
        assertTrue(Secrets.password().matches("[A-Za-z0-9_-]{12}"));
    }

    @Test
    void hashesAreSha256InHexadecimal() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hashes.of(""));
        assertEquals(Hashes.of("ü"), Hashes.of(new byte[] {(byte) 0xc3, (byte) 0xbc}));
    }
}
