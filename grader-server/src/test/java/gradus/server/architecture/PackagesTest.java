package gradus.server.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {
    @Test
    void featuresAreFreeOfCycles() {
        slices().matching(ServerClasses.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(ServerClasses.ALL);
    }

    /// Both ways: an arrow that the document does not allow fails, and so does one that no code needs.
    @Test
    void arrowsAreThoseOfTheDocument() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ServerClasses.stream()
                .forEach(type -> arrows.computeIfAbsent(ServerClasses.featureOf(type), _ -> new TreeSet<>())
                        .addAll(used(type)));
        assertEquals(lines(PackageTable.read()), lines(arrows), "the table of packages in ARCHITECTURE.md");
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> bare = ServerClasses.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !nullMarked(name))
                .collect(Collectors.toSet());
        assertTrue(bare.isEmpty(), () -> "packages without @NullMarked: " + bare);
    }

    private static Set<String> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(ServerClasses::ours)
                .map(ServerClasses::featureOf)
                .filter(feature -> !feature.equals(ServerClasses.featureOf(type)))
                .collect(Collectors.toSet());
    }

    private static String lines(Map<String, Set<String>> arrows) {
        return arrows.entrySet().stream()
                .map(arrow -> arrow.getKey() + " uses " + arrow.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static boolean nullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
