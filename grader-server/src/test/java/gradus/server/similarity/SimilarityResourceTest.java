package gradus.server.similarity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.audit.AuditLog;
import gradus.server.course.Role;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.queue.Node;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// What can be asked without a worker: this server has none, as one without the distribution.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SimilarityResourceTest {
    @Inject
    SimilarWorks works;

    @Inject
    Node node;

    @Inject
    AuditLog audit;

    private ValidatableResponse ended() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            ValidatableResponse overview = works.get("similarity").statusCode(200);
            String state = overview.extract().path("run.state");
            if (!"RUNNING".equals(state)) {
                return overview;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the run did not end");
    }

    private UUID running() {
        return QuarkusTransaction.requiringNew().call(() -> {
            ComparisonRun run = new ComparisonRun(works.sheet.id, "a test", node.name(), Instant.now());
            run.persist();
            return run.id;
        });
    }

    private List<String> actions() {
        return audit.ofCourse(works.course.id).stream()
                .map(entry -> entry.action)
                .toList();
    }

    @Test
    void beforeTheFirstComparisonNothingIsSaid() {
        works.get("similarity")
                .statusCode(200)
                .body("run", nullValue())
                .body("submissions", hasSize(0))
                .body("review.unreviewed", equalTo(0))
                .body("engine", equalTo("Nothing has been compared yet."));
        works.get("similarity/pairs").statusCode(200).body("total", equalTo(0)).body("pairs", hasSize(0));
        works.get("similarity/graph").statusCode(200).body("nodes", hasSize(0)).body("clusters", hasSize(0));
    }

    @Test
    void aClassWithoutWorkIsComparedAtOnce() throws InterruptedException {
        works.post(works.ta, "similarity/runs", Map.of())
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .body("reason", equalTo(works.ta.username + " asked for it."));
        ended().body("run.state", equalTo("DONE")).body("run.finishedAt", notNullValue());
        assertTrue(actions().contains("compare submissions"));
    }

    @Test
    void withoutItsProgramAComparisonFailsWithASentenceAndIsNotTriedAgain() throws InterruptedException {
        works.handIn(works.student(), works.own(1));
        String first = works.post(works.ta, "similarity/runs", Map.of())
                .statusCode(202)
                .extract()
                .path("id");
        ended().body("run.state", equalTo("FAILED"))
                .body("run.message", containsString("is not there or cannot be run. Nothing is lost"))
                .body("run.id", equalTo(first));
    }

    @Test
    void aRunThatIsRunningIsTheAnswerToWhoeverWantsAnother() {
        UUID run = running();
        works.post(works.ta, "similarity/runs", Map.of()).statusCode(202).body("id", equalTo(run.toString()));
    }

    @Test
    void aRunThatWaitsIsStoppedAndOneThatIsOverStaysAsItIs() {
        UUID run = running();
        works.post(works.ta, "similarity/runs/" + run + "/stop", Map.of()).statusCode(204);
        works.get("similarity").body("run.state", equalTo("STOPPED"));
        works.post(works.ta, "similarity/runs/" + run + "/stop", Map.of()).statusCode(204);
        works.post(works.ta, "similarity/runs/" + UUID.randomUUID() + "/stop", Map.of())
                .statusCode(404);
        works.post(works.ta, "similarity/runs/x/stop", Map.of())
                .statusCode(404)
                .body("detail", endsWith("load the page again."));
        assertEquals(1, actions().stream().filter("stop comparing"::equals).count());
    }

    @Test
    void whoeverIsNoStaffSeesNothingButBaseCode() {
        Person student = works.student();
        for (String path : List.of("similarity", "similarity/pairs", "similarity/graph", "similarity/export.zip")) {
            works.as(student).get(works.at(path)).then().statusCode(403);
        }
        works.as(student)
                .get(works.at("base-code"))
                .then()
                .statusCode(200)
                .body("files.path", hasItem(containsString("Given")))
                .body("expected", hasSize(0));
        Person stranger = works.people.member(works.people.course(), Role.INSTRUCTOR);
        works.as(stranger).get(works.at("base-code")).then().statusCode(404);
    }

    @Test
    void baseCodeShowsWhatWasMarkedWithoutNames() {
        Person student = works.student();
        String id = works.handIn(student, works.own(1));
        String file = works.own(1).keySet().iterator().next();
        Map<String, Object> mark =
                Map.of("submission", id, "file", file, "from", 1, "to", 2, "reason", "the lecture shows it");
        works.post(works.ta, "similarity/expected", mark).statusCode(403);
        works.post(works.instructor, "similarity/expected", mark)
                .statusCode(201)
                .body("username", equalTo(student.username))
                .body("from", equalTo(1))
                .body("to", equalTo(2));
        String seen = works.as(works.student())
                .get(works.at("base-code"))
                .then()
                .statusCode(200)
                .body("expected.reason", contains("the lecture shows it"))
                .body("expected.file", contains(file))
                .extract()
                .asString();
        assertTrue(!seen.contains(student.username) && !seen.contains(id), seen);
        assertTrue(actions().contains("mark expected code"));
        works.as(works.instructor)
                .delete(works.at("similarity/expected/" + UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void onlyMembersAreExcusedAndTwoAtLeast() {
        Person ada = works.student();
        excuse(List.of(ada.username, "nobody-here"))
                .statusCode(422)
                .body("detail", containsString("'nobody-here' is no member"));
        excuse(List.of(ada.username, ada.username)).statusCode(422).body("code", equalTo("members"));
        excuse(List.of(ada.username)).statusCode(422);
        Person stranger = works.people.person();
        excuse(List.of(ada.username, stranger.username)).statusCode(422);
        Person ben = works.student();
        excuse(List.of(ada.username, ben.username))
                .statusCode(201)
                .body("usernames.toSet()", equalTo(java.util.Set.of(ada.username, ben.username)));
        assertTrue(actions().contains("excuse partners"));
    }

    private ValidatableResponse excuse(List<String> usernames) {
        return works.post(
                works.instructor, "similarity/excused", Map.of("usernames", usernames, "reason", "they were a group"));
    }

    @Test
    void filtersThatMakeNoSenseAreRefused() {
        for (String odd : List.of("sort=colour", "status=guilty", "limit=0", "limit=501", "offset=-1")) {
            works.get("similarity/pairs?" + odd).statusCode(422).body("code", equalTo("filter"));
        }
        works.get("similarity/graph?threshold=101").statusCode(422);
        works.get("similarity/pairs?min=x").statusCode(404);
        works.get("similarity/pairs/x/y").statusCode(404);
        works.get("similarity/pairs?q=%25_%5C%00&status=&sort=").statusCode(200);
    }

    @Test
    void theExportHasOneFolderForEverybodyAndOneForTheTemplate() throws IOException {
        Person ada = works.student();
        works.handIn(ada, Map.of("src/a/One.java", "class One {}", "src/b/Two.java", "class Two {}"));
        var elsewhere = works.people.course();
        works.open(elsewhere);
        Person old = works.people.member(elsewhere, Role.STUDENT);
        works.handIn(elsewhere, old, Map.of("src/Old.java", "class Old {}"));
        byte[] zip = works.as(works.ta)
                .get(works.at("similarity/export.zip"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-sources.zip"))
                .extract()
                .asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals("class One {}", files.get("new/" + ada.username + "/src/a/One.java"));
        assertEquals("class Old {}", files.get("old/" + old.username + "/src/Old.java"));
        assertTrue(
                files.keySet().stream().anyMatch(name -> name.startsWith("base/src/")),
                files.keySet().toString());
    }

    @Test
    void namesInAnExportNeverLeadOutOfItsFolder() {
        assertEquals("_2/_2/etc/passwd", SourceExport.safePath("..\\../etc/passwd"));
        assertEquals("_1", SourceExport.safe("."));
        assertEquals("a_b", SourceExport.safe("a:b"));
        assertEquals("Übung.java", SourceExport.safe("Übung.java"));
    }
}
