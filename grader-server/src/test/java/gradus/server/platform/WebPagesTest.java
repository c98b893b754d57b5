package gradus.server.platform;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.fakes.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebPagesTest {
    @Test
    void everyAnswerForbidsForeignScriptsAndGuessedTypes() {
        get("/api/me")
                .then()
                .statusCode(401)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemNotAPage() {
        get("/api/no/such/thing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void anAddressOfTheBrowserIsTheFirstPage() {
        Response first = get("/");
        Response route = get("/courses/dll/assignments/polynomial-regression");
        assertEquals(first.statusCode(), route.statusCode());
        assertEquals(first.body().asString(), route.body().asString());
        assertEquals("no-cache", first.header("Cache-Control"));
        assertEquals("no-cache", route.header("Cache-Control"));
    }

    @Test
    void aMissingAssetIsNotThePage() {
        get("/assets/gone.js").then().statusCode(404);
    }
}
