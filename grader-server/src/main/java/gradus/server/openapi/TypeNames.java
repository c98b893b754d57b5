package gradus.server.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Which of our types stands behind which name in the document.
final class TypeNames {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /// Packages at the bottom know nothing of the document, so that their names are given here.
    private static final Map<String, String> GIVEN = Map.of(
            "gradus.server.score.Rubric$Kind", "ItemKind",
            "gradus.server.progress.Progress$Place", "QueuePlace",
            "gradus.server.progress.Progress$Check", "PlannedCheck");

    private final IndexView index;
    private final Map<String, ClassInfo> byName = new HashMap<>();

    TypeNames(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("gradus."))
                .filter(type -> given(type).isPresent())
                .forEach(type -> byName.put(of(type), type));
    }

    /// Finds the type that gives itself this name.
    Optional<ClassInfo> type(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<ClassInfo> type(DotName name) {
        return Optional.ofNullable(index.getClassByName(name))
                .filter(type -> type.name().toString().startsWith("gradus."));
    }

    String of(ClassInfo type) {
        return given(type).orElseGet(() -> type.name().withoutPackagePrefix().replaceAll(".*\\$", ""));
    }

    Optional<String> description(ClassInfo type) {
        return value(type, "description");
    }

    private static Optional<String> given(ClassInfo type) {
        return Optional.ofNullable(GIVEN.get(type.name().toString())).or(() -> value(type, "name"));
    }

    private static Optional<String> value(ClassInfo type, String member) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map((AnnotationInstance annotation) -> annotation.value(member))
                .map(AnnotationValue::asString);
    }
}
