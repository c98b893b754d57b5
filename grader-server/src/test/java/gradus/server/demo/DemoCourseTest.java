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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoCourseTest {
    @Inject
    DemoCourse demo;

    @ConfigProperty(name = "gradus.home")
    Path home;

    @Test
    void isSetUpOnceWithPeopleWhoCanComeIn() throws IOException {
        assertTrue(demo.setUp());
        assertFalse(demo.setUp());
        Path file = home.resolve(DemoSignIns.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        List<String[]> lines =
                Files.readAllLines(file).stream().map(line -> line.split("\t")).toList();
        assertEquals(15, lines.size());
        String[] first = lines.getFirst();
        assertEquals("student01", first[0]);
        given().auth().preemptive().oauth2(first[3]).get("/api/me").then().body("username", equalTo("student01"));
        given().contentType("application/json")
                .body("{\"username\":\"instructor\",\"password\":\"" + lines.getLast()[2] + "\"}")
                .post("/api/session")
                .then()
                .statusCode(200)
                .body("memberships[0].role", equalTo("INSTRUCTOR"));
        given().auth()
                .preemptive()
                .oauth2(first[3])
                .get("/api/courses/dll/dashboard")
                .then()
                .body("cards", hasSize(4))
                .body("cards.weightPercent", contains(15, 20, 25, 40));
    }
}
