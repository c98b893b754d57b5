package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomeTest {
    @TempDir
    private Path folder;

    @Test
    void configurationThatLiesElsewhereIsPartOfTheJdk() throws IOException {
        Path real = folder.toRealPath();
        Path home = Files.createDirectories(real.resolve("jdk/conf")).getParent();
        Path etc = Files.createDirectories(real.resolve("etc/java"));
        Path policy = Files.writeString(etc.resolve("java.security"), "");
        Files.createSymbolicLink(home.resolve("conf/security"), etc);
        Files.createSymbolicLink(home.resolve("conf/java.security"), policy);
        Files.createSymbolicLink(home.resolve("gone"), real.resolve("nowhere"));
        Files.createSymbolicLink(home.resolve("inside"), home.resolve("conf"));
        Path alias = Files.createSymbolicLink(real.resolve("default"), home);
        assertEquals(List.of(etc, policy, home), JavaHome.readOnly(alias));
    }
}
