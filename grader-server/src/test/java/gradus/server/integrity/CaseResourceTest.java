package gradus.server.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.course.Role;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.platform.Hashes;
import gradus.server.submission.Attempt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CaseResourceTest {
    @Inject
    Ring ring;

    @Inject
    IntegrityCases cases;

    private void refused(Map<String, Object> wanted, String code, String sentence) {
        ring.open(wanted).statusCode(422).body("code", equalTo(code)).body("detail", containsString(sentence));
    }

    private Map<String, Object> aboutTwo(Map<String, Object> pair) {
        return ring.wanted(List.of(Ring.member(ring.adas), Ring.member(ring.bens)), List.of(pair));
    }

    private Map<String, Object> pairWith(String key, Object value) {
        Map<String, Object> pair = new HashMap<>(Ring.pair(ring.adas.submissionId, ring.bens.submissionId));
        pair.put(key, value);
        return pair;
    }

    private Map<String, Object> matching(Map<String, Object> passage) {
        return aboutTwo(pairWith("matches", List.of(Map.of("a", passage, "b", Ring.passage(1, 1)))));
    }

    @Test
    void anOpenedCaseHoldsTheLinesThemselvesAndWhoIsNamed() {
        ring.open(ring.aboutThree())
                .statusCode(201)
                .body("number", equalTo(1))
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(1))
                .body("openedBy", equalTo(ring.ta.username))
                .body("members.username", equalTo(List.of(ring.ada.username, ring.ben.username, ring.cleo.username)))
                .body("members[0].attempt", equalTo(ring.adas.id.toString()))
                .body("members[0].draft", containsString("within 7 days"))
                .body("members[0].draft", not(containsString(ring.ben.username)))
                .body("evidence.intact", equalTo(true))
                .body("evidence.pairs", hasSize(2))
                .body(
                        "evidence.pairs[0].matches[0].a.text",
                        equalTo("class Model {\n  // secret remark of ada\n  double slope;"))
                .body("evidence.pairs[0].matches[0].b.text", startsWith("  // secret remark of ben"))
                .body("waitingFor", startsWith("No ruling is possible yet: " + ring.ada.username + " was not notified"))
                .body("ruling", nullValue())
                .body("history.action", equalTo(List.of("open integrity case")));
    }

    @Test
    void casesAreNumberedInTheirCourseAndListedNewestFirst() {
        ring.opened();
        assertEquals(2, ring.opened());
        ring.as(ring.ta)
                .get(ring.at("cases"))
                .then()
                .statusCode(200)
                .body("number", equalTo(List.of(2, 1)))
                .body("[0].members", hasItem(ring.ada.username))
                .body("[0].notified", equalTo(0))
                .body("[0].repliesUntil", nullValue());
    }

    @Test
    void manyWhoOpenCasesAtOnceGetDifferentNumbers() {
        List<Integer> numbers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> ring.opened())
                .sorted()
                .toList();
        assertEquals(List.of(1, 2, 3, 4), numbers);
    }

    @Test
    void somebodyOfAnEarlierYearIsNamedInWordsAndBringsTheirLines() {
        Map<String, Object> pair = new HashMap<>(Ring.pair(ring.adas.submissionId, Ring.OUTSIDE));
        pair.put(
                "matches",
                List.of(Map.of(
                        "a", Ring.passage(1, 1),
                        "b", Map.of("file", "Old.java", "from", 7, "to", 7, "text", "class Old {"))));
        ring.open(ring.wanted(List.of(Ring.member(ring.adas), Map.of("outside", Ring.OUTSIDE)), List.of(pair)))
                .statusCode(201)
                .body("members[1].name", equalTo(Ring.OUTSIDE))
                .body("members[1].outside", equalTo(true))
                .body("members[1].username", equalTo(""))
                .body("members[1].attempt", nullValue())
                .body("evidence.pairs[0].matches[0].b.text", equalTo("class Old {"));
    }

    @Test
    void membersAreStudentsOfTheCourseWithASubmissionForTheAssignment() {
        Map<String, Object> pair = Ring.pair(ring.adas.submissionId, ring.bens.submissionId);
        UUID unknown = UUID.randomUUID();
        refused(
                ring.wanted(List.of(Ring.member(ring.adas), Map.of("submission", unknown.toString())), List.of(pair)),
                "no-submission",
                "There is no submission " + unknown);
        Attempt elsewhere =
                ring.sheets.graded(ring.sheets.open(ring.course, "a2"), ring.ben, Sheets.DUE, 10, "class B {}");
        refused(
                ring.wanted(List.of(Ring.member(ring.adas), Ring.member(elsewhere)), List.of(pair)),
                "no-submission",
                "for Sheet a1");
        Person staff = ring.people.member(ring.course, Role.TA);
        Attempt tried = ring.sheets.graded(ring.sheet, staff, Sheets.DUE, 10, "class T {}");
        refused(
                ring.wanted(List.of(Ring.member(ring.adas), Ring.member(tried)), List.of(pair)),
                "no-student",
                staff.username + " is not a student");
    }

    @Test
    void eachPersonIsNamedOnceAndInOneWay() {
        Map<String, Object> pair = Ring.pair(ring.adas.submissionId, ring.bens.submissionId);
        Attempt second = ring.sheets.graded(ring.sheet, ring.ada, Sheets.DUE, 10, "class A {}");
        refused(
                ring.wanted(List.of(Ring.member(ring.adas), Ring.member(second)), List.of(pair)),
                "member-twice",
                ring.ada.username + " is named twice");
        refused(
                ring.wanted(
                        List.of(
                                Ring.member(ring.adas),
                                Map.of("submission", ring.bens.submissionId.toString(), "outside", "Ben")),
                        List.of(pair)),
                "member",
                "exactly one of the two");
        refused(
                ring.wanted(List.of(Ring.member(ring.adas), Map.of("outside", "  ")), List.of(pair)),
                "member",
                "exactly one of the two");
        refused(
                ring.wanted(List.of(Map.of("outside", "X"), Map.of("outside", "Y")), List.of(Ring.pair("X", "Y"))),
                "no-student",
                "at least one submission of a student");
        ring.open(ring.wanted(List.of(Ring.member(ring.adas)), List.of(pair))).statusCode(422);
    }

    @Test
    void pairsAreAboutTwoMembersAndEveryMemberIsInOne() {
        String a = ring.adas.submissionId.toString();
        refused(aboutTwo(Ring.pair(a, "somebody else")), "pair", "'somebody else', which is the work of no member");
        refused(aboutTwo(Ring.pair(a, a)), "pair", "Pair 1 compares a work with itself");
        Map<String, Object> pair = Ring.pair(a, ring.bens.submissionId);
        refused(
                ring.wanted(
                        List.of(Ring.member(ring.adas), Ring.member(ring.bens), Ring.member(ring.cleos)),
                        List.of(pair)),
                "pair",
                ring.cleo.username + " is in no pair");
        refused(
                ring.wanted(
                        List.of(Ring.member(ring.adas), Ring.member(ring.bens)),
                        List.of(pair, Ring.pair(ring.bens.submissionId, a))),
                "pair",
                "Pair 2 is about the same two works");
    }

    @Test
    void figuresStayInTheirRanges() {
        for (Map<String, Object> pair : List.of(
                pairWith("suspicion", 101),
                pairWith("suspicion", -1),
                pairWith("aInB", 1.01),
                pairWith("bInA", -0.1),
                pairWith("why", List.of(" ")))) {
            ring.open(aboutTwo(pair)).statusCode(422).body("code", equalTo("invalid"));
        }
        ring.open(aboutTwo(pairWith("first", "C"))).statusCode(400);
        ring.open(aboutTwo(pairWith("verdict", "guilty"))).statusCode(400);
        ring.open(ring.wanted(List.of(Ring.member(ring.adas), Ring.member(ring.bens)), List.of()))
                .statusCode(422);
    }

    @Test
    void passagesAreLinesOfFilesThatWereHandedIn() {
        refused(matching(Ring.passage(3, 2)), "passage", "Pair 1, match 1: a passage ends at its last line");
        refused(
                matching(Ring.passage(1, 5)),
                "passage",
                "Pair 1, match 1, " + ring.ada.username + ": src/Model.java has 4 lines");
        refused(
                matching(Map.of("file", "src/Other.java", "from", 1, "to", 1)),
                "passage",
                "there is no file 'src/Other.java' in this submission");
        refused(matching(Map.of("file", "../../etc/passwd", "from", 1, "to", 1)), "passage", "there is no file");
        ring.open(matching(Ring.passage(0, 1))).statusCode(422);
    }

    @Test
    void whatIsHandedInIsNeverTakenFromTheRequest() {
        Map<String, Object> forged =
                Map.of("file", "src/Model.java", "from", 1, "to", 1, "text", "never written by anybody");
        ring.open(matching(forged))
                .statusCode(201)
                .body("evidence.pairs[0].matches[0].a.text", equalTo("class Model {"));
    }

    @Test
    void theDatabaseLetsNobodyChangeEvidence() {
        int number = ring.opened();
        IntegrityCase before = stored(number);
        assertEquals(Hashes.of(before.evidence), before.evidenceHash);
        assertTrue(before.evidence.contains(ring.read(number).extract().path("members[0].contentHash")));
        assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> IntegrityCase.update("evidence = '{}' where id = ?1", before.id)));
    }

    private IntegrityCase stored(int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.byNumber(ring.course.id, number).orElseThrow());
    }

    @Test
    void staffSeeAllCasesAndNobodyElseSeesAny() {
        int number = ring.opened();
        Person otherTa = ring.people.member(ring.course, Role.TA);
        ring.as(otherTa).get(ring.at("cases/" + number)).then().statusCode(200);
        ring.as(ring.ada).get(ring.at("cases/" + number)).then().statusCode(403);
        ring.as(ring.ada).get(ring.at("cases")).then().statusCode(403);
        ring.post(ring.ada, "assignments/a1/cases", ring.aboutThree()).statusCode(403);
        Person stranger = ring.people.member(ring.people.course(), Role.INSTRUCTOR);
        ring.as(stranger).get(ring.at("cases/" + number)).then().statusCode(404);
    }

    @Test
    void aCaseOfAnotherCourseIsNotFound() {
        int number = ring.opened();
        Person elsewhere = ring.people.member(ring.people.course(), Role.TA);
        ring.as(elsewhere).get(ring.at("cases/" + number)).then().statusCode(404);
        for (String odd : List.of("99", "x", "-1", "1234567890", "1%20")) {
            ring.as(ring.ta)
                    .get(ring.at("cases/" + odd))
                    .then()
                    .statusCode(404)
                    .body("detail", endsWith("in this course."));
        }
    }
}
