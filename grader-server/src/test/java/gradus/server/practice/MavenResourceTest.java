package gradus.server.practice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersions;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MavenResourceTest {
    private static final Path JAR =
            Path.of("src/test/dist/assignments/tiny-sheet-2/lib/practice/tiny-sheet-practice.jar");

    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Inject
    AssignmentVersions versions;

    private Course course;
    private Person student;
    private String version;

    @BeforeEach
    void aPublishedSheet() {
        course = people.course();
        student = people.member(course, Role.STUDENT);
        Assignment sheet = sheets.open(course, "a1");
        sheets.publish(sheet, "tiny-sheet-2");
        version = versions.of(sheet.id).getFirst().bundleHash.substring(0, MavenName.VERSION_LENGTH);
    }

    private Map<String, String> starter() throws IOException {
        byte[] zip = People.as(student)
                .get("/api/courses/" + course.slug + "/assignments/a1/starter.zip")
                .asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void theStarterIsAProjectThatNamesThisServersRepository() throws IOException {
        String pom = starter().getOrDefault("pom.xml", "");
        assertFalse(pom.contains("@"), pom);
        assertFalse(pom.contains("${"), pom);
        assertEquals(1, pom.split("/maven</url>", -1).length - 1, pom);
        assertEquals(1, pom.split("<artifactId>tiny-sheet-api</artifactId>", -1).length - 1, pom);
        assertEquals(2, pom.split("<version>" + version + "</version>", -1).length - 1, pom);
        assertEquals("target/\n", starter().get(".gitignore"));
    }

    @Test
    void theJarIsServedWithItsChecksum() throws IOException {
        String path = "/maven/gradus/tiny-sheet-practice/" + version + "/tiny-sheet-practice-" + version;
        byte[] jar = given().get(path + ".jar").then().statusCode(200).extract().asByteArray();
        assertArrayEquals(Files.readAllBytes(JAR), jar);
        given().get(path + ".jar.sha1").then().statusCode(200);
        given().get(path + ".pom")
                .then()
                .statusCode(200)
                .body(containsString("<artifactId>tiny-sheet-practice</artifactId>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny-sheet-suite/VERSION/tiny-sheet-suite-VERSION.jar",
                "tiny-sheet-practice/VERSION/tiny-sheet-practice-VERSION.zip",
                "tiny-sheet-practice/000000000000/tiny-sheet-practice-000000000000.jar",
                "tiny-sheet-practice/VERSION/assignment.yaml",
                "reference-impls/VERSION/reference-impls-VERSION.jar",
            })
    void nothingElseIsServed(String path) {
        given().get("/maven/gradus/" + path.replace("VERSION", version))
                .then()
                .statusCode(404)
                .body("status", equalTo(404));
    }
}
