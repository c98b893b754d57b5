package gradus.server.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.audit.AuditLog;
import gradus.server.audit.Chain;
import gradus.server.course.Role;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import gradus.server.gradebook.Grades;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RulingResourceTest {
    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

    @Inject
    Ring ring;

    @Inject
    TestTime time;

    @Inject
    AuditLog audit;

    @Inject
    Grades grades;

    @AfterEach
    void goOn() {
        time.goOn();
    }

    private Map<String, Object> exception(int number, int member, String effect, Integer percent, String reason) {
        Map<String, Object> exception = new HashMap<>();
        exception.put("member", ring.members(number).get(member));
        exception.put("effect", effect);
        exception.put("percent", percent);
        exception.put("reason", reason);
        return exception;
    }

    private ValidatableResponse preview(int number, List<Map<String, Object>> exceptions) {
        return ring.post(ring.ta, "cases/" + number + "/ruling/preview", Map.of("exceptions", exceptions));
    }

    @Test
    void nobodyIsRuledOnBeforeEachWasNotifiedAndHeard() {
        time.stopAt(NOW);
        int number = ring.opened();
        ring.notify(number, 0, "Please explain.").statusCode(204);
        ring.propose(ring.ta, number, List.of())
                .statusCode(409)
                .body("code", equalTo("not-heard"))
                .body("detail", containsString(ring.ben.username + " was not notified"))
                .body(
                        "detail",
                        containsString(
                                ring.ada.username + " can still reply, until Thu 17 Dec 2026, 10:00:00 Europe/Zurich"));
        ring.notify(number, 1, "Please explain.").statusCode(204);
        ring.notify(number, 2, "Please explain.").statusCode(204);
        ring.reply(ring.ada, number, "I wrote this on my own.").statusCode(204);
        ring.read(number).body("waitingFor", containsString(ring.ben.username + " can still reply"));
        time.stopAt(NOW.plusSeconds(7 * 86_400));
        ring.read(number).body("waitingFor", nullValue());
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
    }

    @Test
    void consequencesAreListedBeforeAnythingIsDone() {
        int number = ring.opened();
        preview(number, List.of(exception(number, 2, "DEDUCTION", 30, "gave it away unknowingly")))
                .statusCode(200)
                .body("consequences", hasSize(3))
                .body("consequences.before", equalTo(List.of(60_000, 42_000, 50_000)))
                .body("consequences.after", equalTo(List.of(0, 0, 35_000)))
                .body("consequences[0].effect", equalTo("ZERO"))
                .body("consequences[0].totalChange", equalTo(-24.0f))
                .body("consequences[2].totalChange", equalTo(-6.0f))
                .body(
                        "consequences[1].sentence",
                        equalTo(ring.ben.username + ": 42.0 → 0.0 points, 0 (integrity case #1)."));
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
    }

    @Test
    void twoPeopleMakeARulingAndItGivesZeroToEverybody() {
        int number = ring.replied();
        ring.read(number).body("state", equalTo("REPLIED"));
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        ring.read(number)
                .body("state", equalTo("DECIDED"))
                .body("ruling.proposedBy", equalTo(ring.ta.username))
                .body("ruling.confirmedBy", nullValue())
                .body("ruling.effects.after", equalTo(List.of(0, 0, 0)));
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
        ring.confirm(ring.instructor, number).statusCode(204);
        assertEquals(List.of(0, 0, 0), ring.finalPoints());
        assertEquals("0 (integrity case #1)", ring.grade(ring.ben).ruling);
        assertEquals(
                "0.0 points by ruling: 0 (integrity case #1). The work itself is worth 42.0 points.",
                ring.grade(ring.ben).sentence);
        assertTrue(ring.grade(ring.ben).derivation.contains("Ruling: 42.0 × 0 = 0.0 points (integrity case #1)."));
        ring.read(number)
                .body("state", equalTo("CONFIRMED"))
                .body("ruling.confirmedBy", equalTo(ring.instructor.username))
                .body("ruling.effects.before", equalTo(List.of(60_000, 42_000, 50_000)));
    }

    @Test
    void theGradeFlowsIntoTheTotalTheDashboardAndTheTable() {
        int number = ring.ruled();
        ring.as(ring.ta)
                .get(ring.at("gradebook"))
                .then()
                .body("rows.totalPercent", equalTo(List.of(0f, 0f, 0f)))
                .body("rows[0].cells[0].ruling", equalTo("0 (integrity case #" + number + ")"));
        ring.as(ring.ta)
                .get(ring.at("gradebook.csv"))
                .then()
                .body(containsString("0 (integrity case #" + number + ")"));
        ring.as(ring.ada)
                .get(ring.at("dashboard"))
                .then()
                .body("totalPercent", equalTo(0f))
                .body("reachablePercent", equalTo(0f))
                .body("cards[0].ruling", equalTo("0 (integrity case #1)"));
        ring.as(ring.ada)
                .get("/api/attempts/" + ring.adas.id)
                .then()
                .body("finalPoints", equalTo(0))
                .body("rawPoints", equalTo(60_000))
                .body("ruling", equalTo("0 (integrity case #1)"));
    }

    @Test
    void whoProposedCannotConfirmAndTeachingAssistantsNeverDo() {
        int number = ring.replied();
        ring.propose(ring.instructor, number, List.of()).statusCode(204);
        ring.confirm(ring.instructor, number)
                .statusCode(409)
                .body("code", equalTo("second-person"))
                .body("detail", containsString("ask another instructor"));
        ring.confirm(ring.ta, number).statusCode(403);
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
        Person second = ring.people.member(ring.course, Role.INSTRUCTOR);
        ring.confirm(second, number).statusCode(204);
        assertEquals(List.of(0, 0, 0), ring.finalPoints());
    }

    @Test
    void exceptionsNeedAReasonAndHoldForOnePerson() {
        int number = ring.replied();
        ring.propose(
                        ring.ta,
                        number,
                        List.of(
                                exception(number, 0, "NONE", null, "the work was taken from them"),
                                exception(number, 2, "DEDUCTION", 30, "showed it to somebody")))
                .statusCode(204);
        ring.confirm(ring.instructor, number).statusCode(204);
        assertEquals(List.of(60_000, 0, 35_000), ring.finalPoints());
        assertEquals(null, ring.grade(ring.ada).ruling);
        assertEquals("−30 % (integrity case #1)", ring.grade(ring.cleo).ruling);
    }

    @Test
    void exceptionsThatMakeNoSenseAreRefused() {
        int number = ring.replied();
        Stream.of(
                        List.of(exception(number, 0, "NONE", null, " ")),
                        List.of(exception(number, 0, "DEDUCTION", null, "why")),
                        List.of(exception(number, 0, "DEDUCTION", 0, "why")),
                        List.of(exception(number, 0, "DEDUCTION", 100, "why")),
                        List.of(exception(number, 0, "ZERO", 30, "why")),
                        List.of(exception(number, 0, "NONE", null, "why"), exception(number, 0, "NONE", null, "why")))
                .forEach(exceptions -> ring.propose(ring.ta, number, exceptions)
                        .statusCode(422)
                        .body("code", equalTo("effect")));
        ring.propose(ring.ta, number, List.of(exception(number, 0, "NONE", null, "it was " + ring.ben.username)))
                .statusCode(422)
                .body("code", equalTo("names"));
        ring.step(ring.ta, number, "ruling", "x").statusCode(422);
        ring.read(number).body("state", equalTo("REPLIED"));
    }

    @Test
    void theReasonThatEverybodyReadsNamesNobody() {
        int number = ring.replied();
        ring.post(
                        ring.ta,
                        "cases/" + number + "/ruling",
                        Map.of(
                                "version", ring.version(number),
                                "reason", ring.cleo.name + " had it first",
                                "exceptions", List.of()))
                .statusCode(422)
                .body("detail", startsWith("The reason of the ruling, which everybody involved reads, names"));
    }

    @Test
    void nothingThatIsComputedOrDecidedLaterUndoesARuling() {
        ring.ruled();
        ring.sheets.graded(ring.sheet, ring.ada, Sheets.DUE.minusSeconds(30), 65);
        ring.as(ring.ta)
                .body(Map.of("points", 90_000, "reason", "a late correction"))
                .post("/api/attempts/" + ring.bens.id + "/override")
                .then()
                .statusCode(204);
        ring.as(ring.ta)
                .body(Map.of("points", 25_000, "comment", "good", "version", 0))
                .put("/api/attempts/" + ring.cleos.id + "/marks/1.1")
                .then()
                .statusCode(204);
        Map<String, Object> moved = Map.of(
                "deadline", "2026-12-08T22:00",
                "grace", "PT11M",
                "windows", List.of(),
                "rule", "FACTOR",
                "counts", "LATEST");
        ring.as(ring.instructor)
                .body(Map.of("policy", moved))
                .post(ring.at("assignments/a1/policy/preview"))
                .then()
                .body("changes", hasSize(0));
        ring.as(ring.instructor)
                .body(Map.of("policy", moved, "version", 1, "reason", "snow"))
                .put(ring.at("assignments/a1/policy"))
                .then()
                .statusCode(204);
        assertEquals(List.of(0, 0, 0), ring.finalPoints());
    }

    @Test
    void aReversedRulingGivesEachTheGradeThatTheirWorkIsWorth() {
        int number = ring.ruled();
        ring.step(ring.ta, number, "ruling/reversal", "appeal granted").statusCode(403);
        ring.step(ring.instructor, number, "ruling/reversal", " ").statusCode(422);
        ring.step(ring.instructor, number, "ruling/reversal", "appeal granted").statusCode(204);
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
        assertEquals(null, ring.grade(ring.ada).ruling);
        ring.read(number)
                .body("state", equalTo("REVERSED"))
                .body("closing.reason", equalTo("appeal granted"))
                .body("ruling.effects.after", equalTo(List.of(0, 0, 0)));
        ring.step(ring.instructor, number, "ruling/reversal", "again")
                .statusCode(409)
                .body("detail", containsString("open a new case"));
    }

    @Test
    void twoCasesAboutTheSameWorkAreReversedOnTheirOwn() {
        int first = ring.ruled();
        int second = ring.replied();
        ring.propose(ring.ta, second, List.of(exception(second, 0, "DEDUCTION", 50, "part of it")))
                .statusCode(204);
        ring.confirm(ring.instructor, second).statusCode(204);
        assertEquals("0 (integrity case #1), −50 % (integrity case #2)", ring.grade(ring.ada).ruling);
        ring.step(ring.instructor, first, "ruling/reversal", "wrong evidence").statusCode(204);
        assertEquals(List.of(30_000, 0, 0), ring.finalPoints());
        ring.step(ring.instructor, second, "ruling/reversal", "that as well").statusCode(204);
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
    }

    @Test
    void aProposalIsWithdrawnAndMadeAnew() {
        int number = ring.replied();
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        preview(number, List.of()).statusCode(409).body("detail", containsString("Load it again"));
        ring.step(ring.instructor, number, "ruling/withdrawal", "hear them once more")
                .statusCode(204);
        ring.read(number).body("state", equalTo("REPLIED")).body("ruling", nullValue());
        ring.confirm(ring.instructor, number).statusCode(409).body("code", equalTo("case-state"));
        ring.reply(ring.ben, number, "One more thing.").statusCode(204);
        ring.propose(ring.ta, number, List.of()).statusCode(204);
    }

    @Test
    void aDismissedCaseChangesNoGradeAndStaysClosed() {
        int number = ring.notified();
        ring.step(ring.ta, number, "dismissal", "a coincidence").statusCode(403);
        ring.step(ring.instructor, number, "dismissal", ring.ada.username + " is right")
                .statusCode(422);
        ring.step(ring.instructor, number, "dismissal", "a coincidence").statusCode(204);
        ring.read(number).body("state", equalTo("DISMISSED")).body("waitingFor", nullValue());
        assertEquals(List.of(60_000, 42_000, 50_000), ring.finalPoints());
        ring.propose(ring.ta, number, List.of()).statusCode(409).body("code", equalTo("case-state"));
        ring.reply(ring.ada, number, "Thanks.").statusCode(409);
    }

    @Test
    void aReplyThatNobodyHasReadStopsARuling() {
        int number = ring.replied();
        int seen = ring.version(number);
        ring.reply(ring.cleo, number, "I found my notes!").statusCode(204);
        ring.post(
                        ring.ta,
                        "cases/" + number + "/ruling",
                        Map.of("version", seen, "reason", "clear", "exceptions", List.of()))
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("detail", containsString("look at what is new"));
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneDoes() {
        int number = ring.replied();
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        Person second = ring.people.member(ring.course, Role.INSTRUCTOR);
        int version = ring.version(number);
        List<Integer> statuses = Stream.of(ring.instructor, second)
                .parallel()
                .map(by -> ring.post(by, "cases/" + number + "/ruling/confirmation", Map.of("version", version))
                        .extract()
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(204, 409), statuses);
        assertEquals(List.of(0, 0, 0), ring.finalPoints());
    }

    @Test
    void somebodyWithoutAGradeIsListedAndTheRulingWaitsForTheirGrade() {
        Person dora = ring.people.member(ring.course, Role.STUDENT);
        Attempt waiting = ring.sheets.queuedWith(ring.sheet, dora, NOW, "class D {\n}\n");
        Map<String, Object> pair = new HashMap<>(Ring.pair(ring.adas.submissionId, waiting.submissionId));
        pair.put("matches", List.of());
        int number = ring.open(ring.wanted(List.of(Ring.member(ring.adas), Ring.member(waiting)), List.of(pair)))
                .statusCode(201)
                .extract()
                .path("number");
        preview(number, List.of())
                .body("consequences[1].before", nullValue())
                .body("consequences[1].sentence", containsString("no grade yet"));
        ring.notify(number, 0, "x").statusCode(204);
        ring.notify(number, 1, "x").statusCode(204);
        ring.reply(ring.ada, number, "x").statusCode(204);
        ring.reply(dora, number, "x").statusCode(204);
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        ring.confirm(ring.instructor, number).statusCode(204);
        ring.sheets.graded(ring.sheet, dora, NOW.minusSeconds(864_000), 60);
        assertEquals(0, ring.grade(dora).finalPoints);
    }

    @Test
    void everyStepIsInTheHistoryAndTheLogIsWhole() {
        int number = ring.ruled();
        ring.step(ring.instructor, number, "ruling/reversal", "appeal granted").statusCode(204);
        ring.read(number)
                .body(
                        "history.action",
                        equalTo(List.of(
                                "open integrity case",
                                "notify of integrity case",
                                "notify of integrity case",
                                "notify of integrity case",
                                "reply to integrity case",
                                "reply to integrity case",
                                "reply to integrity case",
                                "propose ruling",
                                "confirm ruling",
                                "reverse ruling")))
                .body("history[8].by", equalTo(ring.instructor.username))
                .body("history[8].detail", containsString("42.0 → 0.0 points, 0 (integrity case #1)"));
        assertInstanceOf(Chain.Whole.class, audit.verify());
    }

    /// Confirming and grading lock the same student: whichever comes first, the ruling stands in the end.
    @Test
    void gradesThatAreComputedWhileARulingIsConfirmedEndRuled() {
        int number = ring.replied();
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        int version = ring.version(number);
        IntStream.range(0, 8).parallel().forEach(i -> {
            if (i == 3) {
                ring.post(ring.instructor, "cases/" + number + "/ruling/confirmation", Map.of("version", version))
                        .statusCode(204);
            } else {
                grades.recompute(ring.sheet.id, ring.ada.id);
                grades.recompute(ring.sheet.id, ring.cleo.id);
            }
        });
        assertEquals(List.of(0, 0, 0), ring.finalPoints());
    }
}
