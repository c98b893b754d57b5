package gradus.server.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/// Adds to each operation what its method says elsewhere: status, refusals, and the parameters that the guard
/// reads.
final class Operations {
    private static final DotName ALLOWED = DotName.createSimple("gradus.server.course.Allowed");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Schemas schemas;

    Operations(IndexView index, Schemas schemas) {
        this.schemas = schemas;
        for (AnnotationInstance allowed : index.getAnnotations(ALLOWED)) {
            MethodInfo method = allowed.target().asMethod();
            MethodInfo other = methods.put(method.name(), method);
            // The index may list a class twice, as one of the application and as one to be found.
            if (other != null
                    && !other.declaringClass()
                            .name()
                            .equals(method.declaringClass().name())) {
                throw new IllegalStateException("two operations are named " + method.name() + ": in "
                        + method.declaringClass().name() + " and in "
                        + other.declaringClass().name());
            }
        }
    }

    /// Lists the types in the signatures of all operations.
    List<Type> types() {
        return methods.values().stream()
                .flatMap(method -> Stream.concat(Stream.of(method.returnType()), method.parameterTypes().stream()))
                .toList();
    }

    void complete(String path, HttpMethod verb, Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException(verb + " " + path + " has no method that names who is allowed");
        }
        operation.setTags(null);
        parameters(path, operation);
        if (verb == HttpMethod.GET || verb == HttpMethod.DELETE) {
            operation.setRequestBody(null);
        }
        APIResponses responses = operation.getResponses();
        success(method, responses);
        stream(responses);
        responses.removeAPIResponse("400");
        refusals(method, operation, responses);
    }

    /// Declares every parameter of the path, also those that only the guard reads, in their order.
    private static void parameters(String path, Operation operation) {
        List<Parameter> others =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        others.removeIf(parameter -> parameter.getIn() == In.PATH || parameter.getIn() == In.COOKIE);
        others.removeIf(parameter -> parameter.getIn() == In.HEADER);
        List<Parameter> all = new ArrayList<>();
        Matcher matcher = PATH_PARAMETER.matcher(path);
        while (matcher.find()) {
            all.add(OASFactory.createParameter()
                    .name(matcher.group(1))
                    .in(In.PATH)
                    .required(true)
                    .schema(string()));
        }
        others.forEach(parameter -> all.add(parameter.schema(string())));
        operation.setParameters(all);
    }

    private void success(MethodInfo method, APIResponses responses) {
        AnnotationInstance status = method.annotation(STATUS);
        if (method.returnType().kind() == Type.Kind.VOID) {
            responses.removeAPIResponse("201");
            responses.removeAPIResponse("200");
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("done"));
        } else if (status != null) {
            String code = Integer.toString(status.value().asInt());
            Optional.ofNullable(responses.getAPIResponse("200"))
                    .ifPresent(response -> responses.addAPIResponse(code, response));
            responses.removeAPIResponse("200");
            APIResponse response = responses.getAPIResponse(code);
            if (response != null && response.getContent() == null) {
                schemas.answer(method.returnType()).ifPresent(schema -> response.setContent(json(schema)));
            }
        }
    }

    /// Events are read one by one; each is text, whose JSON the reader knows by the event's name.
    private static void stream(APIResponses responses) {
        responses.getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().getMediaType("text/event-stream"))
                .filter(Objects::nonNull)
                .forEach(type -> type.setSchema(string()));
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }

    private static void refusals(MethodInfo method, Operation operation, APIResponses responses) {
        String access = method.annotation(ALLOWED).value().asEnum();
        if (!access.equals("ANYONE")) {
            add(responses, "401", "not signed in");
        }
        if (List.of("TA", "INSTRUCTOR", "ANY_INSTRUCTOR").contains(access)) {
            add(responses, "403", "the role does not allow this");
        }
        if (List.of("MEMBER", "OWNER", "TA", "INSTRUCTOR").contains(access)) {
            add(responses, "404", "unknown, or not yours to see");
        }
        if (operation.getRequestBody() != null) {
            add(responses, "422", "refused; the detail says what to change");
        }
        describe(responses);
    }

    /// Adds a refusal; one that the method declares keeps its description, and its body if it has one.
    private static void add(APIResponses responses, String status, String description) {
        if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, problem(description));
        }
    }

    private static void describe(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problem("").getContent());
            }
        });
    }

    private static APIResponse problem(String description) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
