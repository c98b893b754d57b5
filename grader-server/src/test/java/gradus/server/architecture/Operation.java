package gradus.server.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import gradus.server.course.Access;
import gradus.server.course.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/// One method that answers requests of the API: its verb, its address and who may call it.
record Operation(String name, String verb, String path, String consumes, boolean streams, Access access) {
    static Stream<Operation> all() {
        return ServerClasses.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> verb(method).map(verb -> of(method, verb)))
                .filter(operation -> operation.path().startsWith("/api/"));
    }

    /// Fills in the address; what is named in no other way becomes `x`.
    String at(String course, String assignment, String id) {
        return path.replace("{course}", course)
                .replace("{assignment}", assignment)
                .replace("{id}", id)
                .replace("{item}", "1.1")
                .replaceAll("\\{[^}]*}", "x");
    }

    private static Operation of(JavaMethod method, String verb) {
        String root = method.getOwner().getAnnotationOfType(Path.class).value();
        String own = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
        String consumes = method.tryGetAnnotationOfType(Consumes.class)
                .map(types -> types.value()[0])
                .orElse(MediaType.APPLICATION_JSON);
        boolean streams = method.tryGetAnnotationOfType(Produces.class)
                .filter(types -> List.of(types.value()).contains(MediaType.SERVER_SENT_EVENTS))
                .isPresent();
        Access access = method.getAnnotationOfType(Allowed.class).value();
        return new Operation(method.getName(), verb, root + own, consumes, streams, access);
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }
}
