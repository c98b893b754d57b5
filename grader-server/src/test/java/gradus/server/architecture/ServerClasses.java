package gradus.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/// The server's own classes, without tests and without what annotation processors wrote.
final class ServerClasses {
    static final String ROOT = "gradus.server";
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("_.class") && !location.contains("_$"))
            .importPackages(ROOT);

    private ServerClasses() {}

    static Stream<JavaClass> stream() {
        return ALL.stream();
    }

    /// The feature that a class belongs to: the word after the root, or the root itself.
    static String featureOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "server" : name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    static boolean ours(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }
}
