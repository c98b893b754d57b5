package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JailOrderTest {
    private static JailOrder order(Set<Protection> protections) {
        return new JailOrder(
                List.of("/jdk/bin/java", "--", "-x=1=2"),
                List.of(Path.of("/jdk"), Path.of("/with=sign/a b.jar")),
                Map.of("LANG", "C.UTF-8", "OPTIONS", "a=b=c"),
                33,
                1L << 40,
                67,
                true,
                protections);
    }

    @Test
    void orderArrivesAsItWasGiven() {
        JailOrder order = order(Protection.all());
        assertEquals(order, JailOrder.parse(order.words()));
    }

    @Test
    void missingProtectionsAreNamedInTheOrder() {
        Set<Protection> fewer = Protection.all();
        fewer.remove(Protection.LANDLOCK);
        assertEquals(fewer, JailOrder.parse(order(fewer).words()).protections());
    }
}
