package gradus.server.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.fakes.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoCourseTest {
    @Inject
    DemoCourse demo;

    @TempDir
    Path folder;

    @Test
    void isSetUpOnceWithPeopleWhoCanComeIn() throws Exception {
        assertFalse(demo.exists());
        DemoSecrets secrets = demo.create();
        assertTrue(demo.exists());
        assertEquals(15, secrets.tokens().size());
        String token = secrets.tokens().get("student01");
        given().auth().preemptive().oauth2(token).get("/api/me").then().body("username", equalTo("student01"));
        given().contentType("application/json")
                .body("{\"username\":\"instructor\",\"password\":\"" + secrets.password() + "\"}")
                .post("/api/session")
                .then()
                .statusCode(200)
                .body("memberships[0].role", equalTo("INSTRUCTOR"));
        given().auth()
                .preemptive()
                .oauth2(token)
                .get("/api/courses/dll/dashboard")
                .then()
                .body("cards", hasSize(4))
                .body("cards.weightPercent", contains(15, 20, 25, 40));
    }

    @Test
    void signInsAreKeptWhereOnlyTheServerReadsThem() throws Exception {
        Path file = folder.resolve("demo.json");
        DemoSecrets secrets = new DemoSecrets("dll", "open sesame", java.util.Map.of("student01", "t"));
        secrets.write(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(secrets, DemoSecrets.read(file).orElseThrow());
        secrets.write(file);
        assertTrue(DemoSecrets.read(folder.resolve("absent.json")).isEmpty());
    }
}
