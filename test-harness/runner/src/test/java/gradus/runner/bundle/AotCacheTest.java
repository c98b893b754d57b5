package gradus.runner.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    private static final long MODIFIED = 1_700_000_000;

    @TempDir
    private Path root;

    private Path cache;
    private Path jar;

    @BeforeEach
    void aCacheThatFits() throws IOException {
        cache = Files.createDirectories(root.resolve("aot")).resolve("student.aot");
        jar = Files.createDirectories(root.resolve("lib/student")).resolve("host.jar");
        Files.writeString(cache, "classes");
        Files.writeString(jar, "jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(MODIFIED * 1000 + 7));
        madeOf(System.getProperty("java.vm.version"));
    }

    private void madeOf(String jvm) throws IOException {
        Files.writeString(
                root.resolve("aot/student.aot.made-of"),
                "jvm " + jvm + "\njar 3 " + MODIFIED + " ../lib/student/host.jar\n");
    }

    private String reason() {
        return assertInstanceOf(AotCache.State.Unfit.class, AotCache.of(cache).state())
                .reason();
    }

    @Test
    void isUsedWhenJvmAndJarsAreThoseItWasMadeOf() {
        AotCache fits = AotCache.of(cache);
        assertEquals(List.of("-XX:AOTCache=" + cache), fits.arguments());
        assertEquals(List.of(cache), fits.files());
        assertEquals("fits", fits.sentence());
    }

    @Test
    void isLeftAloneWhenItIsMissing() throws IOException {
        Files.delete(cache);
        AotCache missing = AotCache.of(cache);
        assertInstanceOf(AotCache.State.Missing.class, missing.state());
        assertEquals(List.of(), missing.arguments());
        assertEquals(List.of(), missing.files());
        assertTrue(missing.sentence().startsWith("missing, so processes start slower"), missing::sentence);
    }

    @Test
    void isLeftAloneWhenNobodyKnowsWhatItWasMadeOf() throws IOException {
        Files.delete(root.resolve("aot/student.aot.made-of"));
        assertInstanceOf(AotCache.State.Missing.class, AotCache.of(cache).state());
    }

    @Test
    void saysThatAnotherJavaMadeIt() throws IOException {
        madeOf("25.0.1+8");
        assertEquals("it was made by Java 25.0.1+8, and this is " + System.getProperty("java.vm.version"), reason());
        assertEquals(List.of(), AotCache.of(cache).arguments());
    }

    @Test
    void saysWhichJarChanged() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.fromMillis((MODIFIED + 1) * 1000));
        assertEquals("host.jar has changed since it was made", reason());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(MODIFIED * 1000));
        Files.writeString(jar, "another jar");
        assertEquals("host.jar has changed since it was made", reason());
    }

    @Test
    void saysWhichJarIsGone() throws IOException {
        Files.delete(jar);
        assertEquals("host.jar is not there any more", reason());
    }
}
