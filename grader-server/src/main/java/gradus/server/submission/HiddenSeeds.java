package gradus.server.submission;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The seeds of hidden inputs: the same for one student and version, so nobody rolls again; unknown without the
/// secret.
@Singleton
public class HiddenSeeds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int SEED_BYTES = 8;
    private static final int KEY_BYTES = 16;

    private final SecretKeySpec secret;

    HiddenSeeds(@ConfigProperty(name = "gradus.home") Path home) {
        Path file = home.resolve("secret");
        try {
            if (!Files.isRegularFile(file)) {
                create(file);
            }
            this.secret = new SecretKeySpec(Files.readAllBytes(file), ALGORITHM);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of the server, " + file + ", cannot be read or made", e);
        }
    }

    /// The seed, in hexadecimal, of one student's hidden inputs to one published version.
    public String of(String bundleHash, UUID student) {
        return hashed(bundleHash + "\n" + student, SEED_BYTES);
    }

    /// A key of 128 bits, in hexadecimal, for one purpose; a label is one word, so that no key is ever a seed.
    public String key(String label) {
        return hashed(label, KEY_BYTES);
    }

    private String hashed(String text, int bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder == null ? Path.of(".") : folder);
        Path draft = file.resolveSibling("secret.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, random);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
