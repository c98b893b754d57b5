package gradus.server.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemMappersTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject
    People people;

    @Test
    void wrongVerbsAndTypesAreProblemsToo() {
        given().patch("/api/me").then().statusCode(405).contentType(PROBLEM);
        given().contentType("text/plain")
                .body("x")
                .post("/api/session")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().header("Accept", "image/png").get("/api/templates").then().statusCode(406);
    }

    @Test
    void brokenJsonSaysWhere() {
        given().contentType("application/json")
                .body("{\"username\": ")
                .post("/api/session")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("json"))
                .body("detail", containsString("not the JSON that this address takes"));
    }

    @Test
    void anEmptyBodyIsSaidToBeMissing() {
        given().contentType("application/json")
                .post("/api/session")
                .then()
                .statusCode(422)
                .contentType(PROBLEM);
    }

    @Test
    void aProblemHasTheMembersOfTheStandardAndNoMore() {
        given().get("/api/me")
                .then()
                .body("type", equalTo("urn:gradus:sign-in"))
                .body("title", equalTo("Unauthorized"))
                .body("status", equalTo(401))
                .body("detail", containsString("Sign in first"))
                .body("", not(hasKey("stackTrace")));
    }

    @Test
    void aBadIdIsNotAFault() {
        people.byToken(people.person())
                .delete("/api/me/tokens/not-a-uuid")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }
}
