package gradus.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import gradus.server.audit.AuditLog;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import gradus.server.course.CourseInPath;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every method that answers a request.
class ResourcesTest {
    /// Changes nothing that a person could ask about later, or is written down in rows of its own.
    private static final Set<String> NOT_AUDITED =
            Set.of("signIn", "signOut", "previewPolicy", "previewRuling", "submit", "fetch", "receive");

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

    private static Stream<JavaMethod> methods() {
        return ServerClasses.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> verbs(method).findAny().isPresent());
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    @Test
    void thereAreSome() {
        assertFalse(methods().toList().isEmpty());
    }

    @Test
    void eachNamesWhoIsAllowed() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> !method.isAnnotatedWith(Allowed.class))
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    @Test
    void aRoleInACourseComesWithTheCourseInThePath() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> !place(method))
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    private static boolean place(JavaMethod method) {
        Allowed allowed = method.getAnnotationOfType(Allowed.class);
        boolean named = path(method).contains("{course}");
        return switch (allowed.value()) {
            case ANYONE, SIGNED_IN, ANY_INSTRUCTOR -> !named;
            case MEMBER, OWNER, TA, INSTRUCTOR ->
                allowed.in() == CourseInPath.class ? named : path(method).contains("{id}");
        };
    }

    private static String path(JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return method.getOwner().getAnnotationOfType(Path.class).value() + "/" + own;
    }

    @Test
    void whatIsOneStudentsOwnIsLocatedWithItsOwner() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method ->
                                method.getAnnotationOfType(Allowed.class).value() == Access.OWNER)
                        .filter(method ->
                                method.getAnnotationOfType(Allowed.class).in() == CourseInPath.class)
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    @Test
    void entitiesNeverLeave() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> containsEntity(method.getReturnType(), new HashSet<>()))
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    /// Follows type arguments and the components of our own records.
    private static boolean containsEntity(JavaType type, Set<String> seen) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            if (raw.isAnnotatedWith(Entity.class)) {
                return true;
            }
            boolean unseen = ServerClasses.ours(raw) && seen.add(raw.getName());
            if (unseen && raw.getFields().stream().anyMatch(field -> containsEntity(field.getType(), seen))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyChangeIsWrittenDown() {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> verbs(method).anyMatch(CHANGING::contains))
                        .filter(method -> !NOT_AUDITED.contains(method.getName()))
                        .filter(method -> !reachesTheAuditLog(method))
                        .map(JavaMethod::getFullName)
                        .toList());
    }

    private static boolean reachesTheAuditLog(JavaMethod start) {
        Deque<JavaMethod> open = new ArrayDeque<>(List.of(start));
        Set<JavaMethod> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            List<JavaMethod> called = new ArrayList<>();
            open.pop()
                    .getMethodCallsFromSelf()
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(called::add));
            for (JavaMethod method : called) {
                if (method.getOwner().isEquivalentTo(AuditLog.class)
                        && method.getName().equals("record")) {
                    return true;
                }
                if (ServerClasses.ours(method.getOwner()) && seen.add(method)) {
                    open.push(method);
                }
            }
        }
        return false;
    }
}
