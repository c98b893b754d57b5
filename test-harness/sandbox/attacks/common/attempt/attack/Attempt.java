package attack;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Says how a single attempt went: "broke: …" when it worked, "held: …" when it did not. */
public final class Attempt {
    private Attempt() {}

    /** Something that must not work at all. */
    public static void mustFail(String what, Callable<?> attempt) {
        try {
            Object result = attempt.call();
            System.out.println("broke: " + what + " gave " + result);
        } catch (Exception | LinkageError e) {
            System.out.println("held: " + what + ": " + e);
        }
    }

    /** A file or a folder that must not open for reading. That it exists may show. */
    public static void mustNotOpen(Path path) {
        mustFail("opens " + path, () -> {
            try (InputStream opened = Files.newInputStream(path)) {
                return opened;
            }
        });
    }

    /** Something that may or may not be true; only true is a hole. */
    public static void mustBeFalse(String what, Callable<Boolean> question) {
        try {
            System.out.println((question.call() ? "broke: " : "held: ") + what);
        } catch (Exception | LinkageError e) {
            System.out.println("held: " + what + ": " + e);
        }
    }
}
