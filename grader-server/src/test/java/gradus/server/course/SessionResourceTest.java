package gradus.server.course;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionResourceTest {
    @Inject
    People people;

    @Test
    void signsInByPasswordAndOutAgain() {
        Course course = people.course();
        Person student = people.member(course, Role.STUDENT);
        ValidatableResponse answer = signIn(student.username, People.PASSWORD)
                .statusCode(200)
                .body("username", equalTo(student.username))
                .body("memberships.courseSlug", hasItem(course.slug))
                .body("memberships[0].role", equalTo("STUDENT"))
                .header(
                        "Set-Cookie",
                        allOf(containsString("HttpOnly"), containsString("SameSite=Strict"), containsString("Path=/")));
        String cookie = answer.extract().cookie("gradus");
        given().cookie("gradus", cookie).get("/api/me").then().statusCode(200);
        given().cookie("gradus", cookie)
                .header("X-Gradus", "web")
                .delete("/api/session")
                .then()
                .statusCode(204);
        given().cookie("gradus", cookie).get("/api/me").then().statusCode(401).body("code", equalTo("sign-in"));
    }

    @Test
    void aWrongPasswordSaysNotWhichPartWasWrong() {
        Person person = people.person();
        String known =
                signIn(person.username, "wrong").statusCode(401).extract().path("detail");
        String unknown =
                signIn("nobody-here", "wrong").statusCode(401).extract().path("detail");
        assertEquals(known, unknown);
    }

    @Test
    void guessingIsStoppedForThisAccountOnly() {
        Person person = people.person();
        for (int i = 0; i < 5; i++) {
            signIn(person.username, "guess " + i).statusCode(401);
        }
        signIn(person.username, People.PASSWORD)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("detail", containsString("Try again in"));
        signIn(people.person().username, People.PASSWORD).statusCode(200);
    }

    @Test
    void incompleteOrUnreadableRequestsAreExplained() {
        given().contentType(ContentType.JSON)
                .body("{\"username\":\"x\"}")
                .post("/api/session")
                .then()
                .statusCode(422)
                .body("detail", equalTo("password must not be null"));
        given().contentType(ContentType.JSON)
                .body("{\"username\":\"x\",\"pass\":1}")
                .post("/api/session")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("pass"));
    }

    @Test
    void aChangingRequestWithACookieNeedsTheHeader() {
        Person person = people.person();
        String cookie = signIn(person.username, People.PASSWORD).extract().cookie("gradus");
        given().cookie("gradus", cookie)
                .contentType(ContentType.JSON)
                .body(Map.of("label", "laptop"))
                .post("/api/me/tokens")
                .then()
                .statusCode(403)
                .body("detail", containsString("X-Gradus"));
    }

    @Test
    void tokensAreShownOnceUsedAndRevoked() {
        Person person = people.person();
        ValidatableResponse made = People.as(person)
                .body(Map.of("label", "laptop"))
                .post("/api/me/tokens")
                .then()
                .statusCode(201);
        String secret = made.extract().path("token");
        given().auth().preemptive().oauth2(secret).get("/api/me").then().statusCode(200);
        People.as(person)
                .get("/api/me/tokens")
                .then()
                .body("[0].label", equalTo("laptop"))
                .body("[0].revoked", equalTo(false))
                .body("[0].lastUsed", not(nullValue()))
                .body("[0].token", nullValue());
        String id = made.extract().path("id");
        People.as(people.person()).delete("/api/me/tokens/" + id).then().statusCode(404);
        People.as(person).delete("/api/me/tokens/" + id).then().statusCode(204);
        given().auth().preemptive().oauth2(secret).get("/api/me").then().statusCode(401);
    }

    private static ValidatableResponse signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session")
                .then();
    }
}
