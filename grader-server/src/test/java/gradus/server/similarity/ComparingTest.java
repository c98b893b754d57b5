package gradus.server.similarity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.course.Course;
import gradus.server.course.Membership;
import gradus.server.course.Role;
import gradus.server.fakes.GitClient;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.WithWorker;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import gradus.server.queue.Node;
import gradus.server.submission.Channel;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import gradus.similarity.synthetic.Disguise;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(WithWorker.class)
@QuarkusTestResource(TestDatabase.class)
class ComparingTest {
    @TempDir
    Path home;

    @TestHTTPResource("/")
    URI server;

    @Inject
    SimilarWorks works;

    @Inject
    Comparing comparing;

    @Inject
    Runs runs;

    @Inject
    Worker worker;

    @Inject
    Node node;

    @Inject
    Snapshots snapshots;

    @Inject
    Tokens tokens;

    private List<Person> students(int count) {
        return Stream.generate(works::student).limit(count).toList();
    }

    private ValidatableResponse pair(String a, String b) {
        return works.get("similarity/pairs/" + a + "/" + b);
    }

    @Test
    void aRingOfFourIsOneClusterAndNobodyElseIsInIt() throws InterruptedException {
        List<String> ids = works.ringOfFour(students(4), students(4));
        works.compared()
                .body("submissions", hasSize(8))
                .body("threshold", equalTo(90F))
                .body("engine", not(equalTo("")))
                .body("run.reason", not(equalTo("")))
                .body(
                        "submissions.findAll { it.highest >= 90 }.submission.toSet()",
                        equalTo(Set.copyOf(ids.subList(0, 4))))
                .body("submissions.find { it.submission == '" + ids.get(3) + "' }.baseShare", greaterThan(0.1F))
                .body("notices.file", equalTo(List.of("src/Broken.java")))
                .body("notices[0].submission", equalTo(ids.get(2)))
                .body("notices[0].reason", not(equalTo("")))
                .body("review.unreviewed", greaterThanOrEqualTo(3));
        works.get("similarity/graph")
                .statusCode(200)
                .body("clusters", hasSize(1))
                .body("clusters[0].members.toSet()", equalTo(Set.copyOf(ids.subList(0, 4))))
                .body("nodes", hasSize(4))
                .body("nodes.cluster", everyItem(equalTo(1)))
                .body("cut", equalTo(0));
    }

    @Test
    void aPairShowsBothWorksWhyAndWhere() throws InterruptedException {
        List<Person> students = students(3);
        String first = works.handIn(students.get(0), works.own(1));
        String second = works.handIn(students.get(1), works.copied(1, 5, Disguise.REORDER));
        works.handIn(students.get(2), works.own(2));
        works.compared();
        pair(second, first)
                .statusCode(200)
                .body("row.a.submission", equalTo(first))
                .body("row.first", equalTo("A"))
                .body("row.status", equalTo("UNREVIEWED"))
                .body("row.replaced", equalTo(false))
                .body("row.a.year", nullValue())
                .body("channels.name", hasItem("statements"))
                .body("why", hasItem(containsString("is in the other")))
                .body("facts", hasItem(containsString("Earlier does not mean source")))
                .body("matches.size()", greaterThan(0))
                .body("matches[0].number", equalTo(1))
                .body("matches[0].a.from", greaterThan(0))
                .body("filesA.path", hasItem(containsString("Solution")))
                .body("filesA.findAll { it.base.size() > 0 }.size()", greaterThan(0))
                .body("others.size()", greaterThanOrEqualTo(0));
        pair(first, UUID.randomUUID().toString())
                .statusCode(404)
                .body("detail", containsString("Go back to the list of pairs."));
    }

    @Test
    void aPushIsComparedWhenItComesIn() throws Exception {
        Person ada = works.student();
        works.handIn(ada, works.own(3));
        Person ben = works.student();
        String credentials = ben.username + ":" + tokens.make(ben, "test").secret();
        GitClient git = GitClient.clone(
                home,
                "http://" + credentials + "@" + server.getAuthority() + "/git/" + works.course.slug + "/"
                        + works.sheet.slug + "/" + ben.username + ".git");
        for (Map.Entry<String, String> file : works.copied(3, 4, Disguise.LOOPS).entrySet()) {
            git.write(file.getKey(), file.getValue());
        }
        // A push shows how it is graded, and nothing is graded here.
        Process push = git.commit("Solve").start("push");
        for (int i = 0;
                i < 600 && works.get("similarity/pairs?min=90").extract().<Integer>path("total") == 0;
                i++) {
            Thread.sleep(100);
        }
        push.destroy();
        push.onExit().join();
        works.get("similarity/pairs?min=90")
                .body("total", equalTo(1))
                .body("pairs[0].b.username", equalTo(ben.username));
        works.quiet().body("run.reason", containsString("came in"));
    }

    @Test
    void whatALaterSubmissionReplacesStaysVisibleAndSoDoesItsReview() throws InterruptedException {
        List<Person> students = students(2);
        String first = works.handIn(students.get(0), works.own(1));
        String copied = works.handIn(students.get(1), works.copied(1, 5, Disguise.REORDER));
        works.whoWorkedAlone(5);
        works.compared();
        works.as(works.ta)
                .body(Map.of("status", "SUSPICIOUS", "reason", "look at the loops"))
                .put(works.at("similarity/pairs/" + copied + "/" + first + "/status"))
                .then()
                .statusCode(204);
        String rewritten = works.handIn(students.get(1), works.own(31));
        works.arrived(rewritten);
        works.compared()
                .body("submissions.submission", not(hasItem(copied)))
                .body("submissions.submission", hasItem(rewritten))
                .body("review.suspicious", greaterThanOrEqualTo(1));
        works.get("similarity/pairs?status=suspicious&min=90")
                .body("pairs.find { it.replaced }.b.submission", equalTo(copied));
        pair(first, copied).statusCode(200).body("row.status", equalTo("SUSPICIOUS"));
        pair(first, rewritten).body("row.status", equalTo("SUSPICIOUS")).body("row.replaced", equalTo(false));
    }

    @Test
    void earlierYearsAreFoundAndNobodyIsComparedWithThemself() throws InterruptedException {
        Course earlier = works.people.course();
        works.open(earlier);
        Person otto = works.people.member(earlier, Role.STUDENT);
        Person repeater = works.people.member(earlier, Role.STUDENT);
        String old = works.handIn(earlier, otto, works.own(1));
        String own = works.handIn(earlier, repeater, works.own(2));
        QuarkusTransaction.requiringNew().run(new Membership(works.course.id, repeater.id, Role.STUDENT)::persist);
        String copied = works.handIn(works.student(), works.copied(1, 6, Disguise.REORDER));
        String again = works.handIn(repeater, works.own(2));
        works.handIn(works.student(), works.own(40));
        works.compared().body("submissions.submission.toSet()", not(hasItem(old)));
        pair(copied, old)
                .statusCode(200)
                .body("row.a.submission", equalTo(old))
                .body("row.a.year", equalTo(earlier.title))
                .body("row.b.year", nullValue())
                .body("row.suspicion", greaterThan(90F));
        pair(again, own).statusCode(404);
        works.get("similarity/graph")
                .body("nodes.find { it.submission == '" + old + "' }.year", equalTo(earlier.title));
    }

    @Test
    void excusedPartnersAreNoPairUntilTheExcuseIsWithdrawn() throws InterruptedException {
        List<Person> students = students(3);
        String a = works.handIn(students.get(0), works.own(1));
        String b = works.handIn(students.get(1), works.copied(1, 7, Disguise.LOOPS));
        works.handIn(students.get(2), works.own(50));
        works.compared();
        pair(a, b).statusCode(200);
        Map<String, Object> group = Map.of(
                "usernames",
                List.of(students.get(0).username, students.get(1).username),
                "reason",
                "group work was allowed");
        works.post(works.ta, "similarity/excused", group).statusCode(403);
        Instant excused = SimilarWorks.now();
        String id = works.post(works.instructor, "similarity/excused", group)
                .statusCode(201)
                .body("by", equalTo(works.instructor.username))
                .extract()
                .path("id");
        works.comparedSince(excused).body("excused.reason", equalTo(List.of("group work was allowed")));
        pair(a, b).statusCode(404);
        Instant withdrawn = SimilarWorks.now();
        works.as(works.instructor)
                .delete(works.at("similarity/excused/" + id))
                .then()
                .statusCode(204);
        works.comparedSince(withdrawn).body("excused", hasSize(0));
        pair(a, b).statusCode(200);
        works.as(works.instructor)
                .delete(works.at("similarity/excused/" + id))
                .then()
                .statusCode(404);
    }

    @Test
    void expectedLinesAreBaseCodeForEverybodyUntilTheyAreWithdrawn() throws InterruptedException {
        String a = works.handIn(works.student(), works.own(1));
        String b = works.handIn(works.student(), works.copied(1, 8));
        works.whoWorkedAlone(5);
        works.compared();
        float before = pair(a, b).extract().path("row.suspicion");
        Map<String, String> texts = works.own(1);
        List<String> marks = new ArrayList<>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            if (file.getKey().contains("Solution")) {
                int lines = (int) file.getValue().lines().count();
                Instant marked = SimilarWorks.now();
                marks.add(works.post(works.instructor, "similarity/expected", expected(a, file.getKey(), 1, lines))
                        .statusCode(201)
                        .extract()
                        .path("id"));
                works.comparedSince(marked);
            }
        }
        works.quiet().body("expected", hasSize(marks.size()));
        List<Float> after = works.get("similarity/pairs").extract().path("pairs.suspicion");
        float now = after.isEmpty() ? 0 : after.getFirst();
        assertTrue(now < before, before + " → " + after);
        works.get("base-code").body("expected[0].text", not(equalTo(""))).body("expected", hasSize(marks.size()));
        for (String mark : marks) {
            Instant withdrawn = SimilarWorks.now();
            works.as(works.instructor)
                    .delete(works.at("similarity/expected/" + mark))
                    .then()
                    .statusCode(204);
            works.comparedSince(withdrawn);
        }
        assertEquals(before, pair(a, b).extract().<Float>path("row.suspicion"), 0.5);
    }

    private static Map<String, Object> expected(String submission, String file, int from, int to) {
        return Map.of(
                "submission", submission, "file", file, "from", from, "to", to, "reason", "the lecture shows it so");
    }

    @Test
    void onlyLinesThatAreThereAreMarkedAndNoReasonNamesTheirAuthor() {
        Person student = works.student();
        String id = works.handIn(student, works.own(1));
        String file = works.own(1).keySet().iterator().next();
        works.post(works.instructor, "similarity/expected", expected(id, file, 1, 100_000))
                .statusCode(422)
                .body("code", equalTo("lines"))
                .body("detail", containsString("so line 100000 is outside of it"));
        works.post(works.instructor, "similarity/expected", expected(id, "src/No.java", 1, 1))
                .statusCode(422)
                .body("detail", containsString("There is no file 'src/No.java'"));
        works.post(works.instructor, "similarity/expected", expected(id, file, 3, 2))
                .statusCode(422);
        works.post(
                        works.instructor,
                        "similarity/expected",
                        expected(UUID.randomUUID().toString(), file, 1, 2))
                .statusCode(422)
                .body("code", equalTo("no-submission"));
        Map<String, Object> naming = new LinkedHashMap<>(expected(id, file, 1, 2));
        naming.put("reason", "as " + student.username + " wrote it");
        works.post(works.instructor, "similarity/expected", naming)
                .statusCode(422)
                .body("code", equalTo("names"));
    }

    @Test
    void aRunThatAKilledServerLeftIsClosedAndDoneAgain() throws InterruptedException {
        works.handIn(works.student(), works.own(1));
        works.compared();
        UUID left = QuarkusTransaction.requiringNew().call(() -> {
            ComparisonRun run = new ComparisonRun(works.sheet.id, "before the kill", node.name(), Instant.now());
            run.persist();
            return run.id;
        });
        comparing.recover();
        ComparisonRun closed = runs.byId(left).orElseThrow();
        assertEquals(RunState.FAILED, closed.state);
        assertTrue(String.valueOf(closed.message).contains("it is done again"), closed.message);
        for (int i = 0; i < 300 && runs.newest(works.sheet.id).orElseThrow().id.equals(left); i++) {
            Thread.sleep(100);
        }
        works.quiet();
        assertNotEquals(left, runs.newest(works.sheet.id).orElseThrow().id);
    }

    @Test
    void whatAKilledServerHadNotComeToIsComparedAtItsNextStart() throws Exception {
        works.handIn(works.student(), works.own(1));
        works.whoWorkedAlone(4);
        works.compared();
        UUID missed = entered(works.student(), works.copied(1, 9, Disguise.REORDER));
        comparing.recover();
        works.arrived(missed.toString());
        works.get("similarity/pairs?min=90").body("pairs.b.submission", hasItem(missed.toString()));
    }

    private UUID entered(Person student, Map<String, String> files) throws Exception {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Snapshot snapshot = snapshots.freeze(bytes);
        return QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = new Submission(
                    works.sheet.id,
                    works.sheet.currentVersion,
                    student.id,
                    snapshot.contentHash().hex(),
                    Channel.UPLOAD,
                    Instant.now(),
                    files.size(),
                    snapshot.bytes());
            submission.persist();
            return submission.id;
        });
    }

    @Test
    void workOfStaffIsNotCompared() throws Exception {
        works.handIn(works.student(), works.own(1));
        UUID tried = entered(works.ta, works.own(1));
        works.compared().body("submissions.submission", not(hasItem(tried.toString())));
        works.get("similarity/pairs").body("total", equalTo(0));
    }

    @Test
    void aWorkerThatWasKilledIsReplaced() throws InterruptedException {
        works.handIn(works.student(), works.own(1));
        works.compared();
        long before = worker.pid().orElseThrow();
        ProcessHandle process = ProcessHandle.of(before).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        String next = works.handIn(works.student(), works.copied(1, 9));
        works.arrived(next);
        works.compared();
        assertNotEquals(before, worker.pid().orElseThrow());
    }
}
