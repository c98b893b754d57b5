package gradus.server.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.server.fakes.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiTest {
    private static ValidatableResponse document() {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200);
    }

    /// The browser's types are generated from a copy, so that web-ui builds without the server.
    @Test
    void theBrowsersCopyIsTheServersDocument() throws IOException {
        assertEquals(
                sorted(document().extract().asString()),
                sorted(Files.readString(Path.of("../web-ui/openapi.json"))),
                "after a change of the API: cp grader-server/target/openapi/openapi.json web-ui/"
                        + " && (cd web-ui && npm run api)");
    }

    /// One text for one document: the order of keys means nothing, nor where the server happens to listen.
    private static String sorted(String document) throws IOException {
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .build();
        Map<?, ?> tree = json.readValue(document, Map.class);
        tree.remove("servers");
        return json.writeValueAsString(tree);
    }

    @Test
    void whatIsAlwaysThereIsRequiredAndWhatMayBeAbsentIsNot() {
        document()
                .body("components.schemas.Card.required", hasItems("assignment", "state", "outOf"))
                .body("components.schemas.Card.required", not(hasItems("finalPoints")))
                .body("components.schemas.Card.properties.deadline.format", equalTo("date-time"))
                .body("components.schemas.CardState.enum", hasItems("NOT_OPEN", "CLOSED"))
                .body("components.schemas.ItemKind.enum", hasItems("AUTO", "REPORT", "QUESTION", "BONUS"))
                .body("components.schemas", not(hasKey("UUID")))
                .body("components.schemas", not(hasKey("Kind")));
    }

    @Test
    void eachOperationSaysWhoIsRefused() {
        String dashboard = "paths.'/api/courses/{course}/dashboard'.get.";
        String gradebook = "paths.'/api/courses/{course}/gradebook'.get.";
        document()
                .body(dashboard + "operationId", equalTo("dashboard"))
                .body(dashboard + "responses.keySet()", containsInAnyOrder("200", "401", "404"))
                .body(dashboard + "parameters.name", containsInAnyOrder("course"))
                .body(gradebook + "responses.keySet()", containsInAnyOrder("200", "401", "403", "404"));
    }

    @Test
    void statusesAreThoseOfTheMethods() {
        document()
                .body("paths.'/api/me/tokens'.post.responses.keySet()", hasItems("201", "422"))
                .body("paths.'/api/attempts/{id}/override'.post.responses.keySet()", hasItems("204"))
                .body("paths.'/api/session'.delete.requestBody", nullValue())
                .body(
                        "paths.'/api/courses/{course}/assignments/{assignment}/versions'.post.responses.'201'.content"
                                + ".'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Version"))
                .body(
                        "paths.'/api/attempts/{id}/marks/{item}'.put.responses.'409'.content"
                                + ".'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/MarkConflict"));
    }
}
