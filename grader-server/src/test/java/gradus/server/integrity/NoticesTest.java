package gradus.server.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoticesTest {
    /// A Friday before the clocks of the course's zone go forward: the window is still whole days.
    private static final Instant NOW = Instant.parse("2027-03-26T09:00:00Z");

    private static final Instant UNTIL = Instant.parse("2027-04-02T08:00:00Z");

    @Inject
    Ring ring;

    @Inject
    TestTime time;

    @BeforeEach
    void stopTheClock() {
        time.stopAt(NOW);
    }

    @AfterEach
    void goOn() {
        time.goOn();
    }

    @Test
    void theReceiptSaysWhenByWhomAndWhat() {
        int number = ring.opened();
        ring.notify(number, 0, "Please explain.").statusCode(204);
        ring.read(number)
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(2))
                .body("members[0].notice.at", equalTo("2027-03-26T09:00:00Z"))
                .body("members[0].notice.by", equalTo(ring.ta.username))
                .body("members[0].notice.text", equalTo("Please explain."))
                .body("members[0].notice.replyUntil", equalTo("2027-04-02T08:00:00Z"))
                .body("members[0].draft", nullValue())
                .body("members[1].notice", nullValue())
                .body("history[1].action", equalTo("notify of integrity case"))
                .body(
                        "history[1].detail",
                        equalTo(ring.ada.username
                                + ", who can reply until Fri 2 Apr 2027, 10:00:00 Europe/Zurich: Please explain."));
    }

    @Test
    void aNoticeIsSentOnceAndItsReceiptIsNeverChanged() {
        int number = ring.opened();
        ring.notify(number, 0, "Please explain.").statusCode(204);
        ring.notify(number, 0, "Again.")
                .statusCode(409)
                .body("code", equalTo("notified"))
                .body("detail", startsWith(ring.ada.username + " was notified already"));
        assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> CaseMember.update("noticeText = 'x' where personId = ?1", ring.ada.id)));
    }

    @Test
    void aNoticeNeverNamesTheOthers() {
        int number = ring.opened();
        ring.notify(number, 0, "Your work is that of " + ring.ben.name.toUpperCase(Locale.ROOT) + ".")
                .statusCode(422)
                .body("code", equalTo("names"))
                .body("detail", containsString("write 'another submission'"));
        ring.notify(number, 0, "See submission " + ring.bens.submissionId).statusCode(422);
        ring.notify(number, 0, "Dear " + ring.ada.name + ", please explain.").statusCode(204);
    }

    @Test
    void aStaleNoticeOrOneToNobodyIsRefused() {
        int number = ring.opened();
        String member = ring.members(number).getFirst();
        ring.notify(number, 1, "Please explain.").statusCode(204);
        ring.post(ring.ta, "cases/" + number + "/notices", Map.of("member", member, "version", 1, "text", "x"))
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("detail", containsString("you saw version 1, now it is version 2"));
        String nobody = "00000000-0000-0000-0000-000000000000";
        ring.post(ring.ta, "cases/" + number + "/notices", Map.of("member", nobody, "version", 2, "text", "x"))
                .statusCode(404)
                .body("detail", containsString("reload the case for its members"));
        ring.notify(number, 0, "  ").statusCode(422);
    }

    @Test
    void ofManyWhoNotifyAtOnceOneDoesAndTheOthersAreTold() {
        int number = ring.opened();
        String member = ring.members(number).getFirst();
        Map<String, Object> notice = Map.of("member", member, "version", 1, "text", "x");
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> ring.post(ring.ta, "cases/" + number + "/notices", notice)
                        .extract()
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(204, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void somebodyWithoutAnAccountIsReachedElsewhereAndAnswersThere() {
        Map<String, Object> wanted = ring.wanted(
                List.of(Ring.member(ring.adas), Map.of("outside", Ring.OUTSIDE)),
                List.of(Ring.pair(ring.adas.submissionId, Ring.OUTSIDE)));
        int number = ring.open(wanted).statusCode(201).extract().path("number");
        String otto = ring.members(number).get(1);
        Map<String, Object> notice = new HashMap<>(Map.of("member", otto, "version", 1, "text", "Please explain."));
        ring.post(ring.ta, "cases/" + number + "/notices", notice)
                .statusCode(422)
                .body("code", equalTo("way"))
                .body("detail", containsString("say how the notice reached them"));
        notice.put("way", "letter of 20 March");
        ring.post(ring.ta, "cases/" + number + "/notices", notice).statusCode(204);
        ring.post(
                        ring.ta,
                        "cases/" + number + "/replies",
                        Map.of("member", otto, "version", 2, "text", "I gave it to nobody.", "way", "e-mail"))
                .statusCode(204);
        ring.read(number)
                .body("members[1].notice.way", equalTo("letter of 20 March"))
                .body("members[1].replies[0].recordedBy", equalTo(ring.ta.username))
                .body("members[1].replies[0].way", equalTo("e-mail"));
        String ada = ring.members(number).getFirst();
        ring.post(
                        ring.ta,
                        "cases/" + number + "/notices",
                        Map.of("member", ada, "version", 3, "text", "x", "way", "letter"))
                .statusCode(422)
                .body("detail", containsString("reads the notice here"));
    }

    @Test
    void repliesArriveUntilTheWindowEndsAndAreAllKept() {
        int number = ring.notified();
        ring.reply(ring.ada, number, "I wrote this on my own.").statusCode(204);
        time.stopAt(UNTIL.minusSeconds(1));
        ring.reply(ring.ada, number, "And here is my notebook.").statusCode(204);
        ring.read(number)
                .body("state", equalTo("NOTIFIED"))
                .body("members[0].replies", hasSize(2))
                .body("members[0].replies[1].text", equalTo("And here is my notebook."))
                .body("members[0].replies[0].recordedBy", nullValue());
        time.stopAt(UNTIL);
        ring.reply(ring.ada, number, "One more thing.")
                .statusCode(409)
                .body("code", equalTo("reply-window"))
                .body("detail", startsWith("Your time to reply ended Fri 2 Apr 2027, 10:00:00 Europe/Zurich."));
        assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> CaseReply.update("text = 'x'")));
    }

    @Test
    void aReplyThatComesLateIsRecordedByStaffUntilARulingIsProposed() {
        int number = ring.notified();
        time.stopAt(UNTIL);
        String ben = ring.members(number).get(1);
        Map<String, Object> late = new HashMap<>(
                Map.of("member", ben, "version", ring.version(number), "text", "I was ill.", "way", "e-mail"));
        ring.post(ring.ta, "cases/" + number + "/replies", late).statusCode(204);
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        late.put("version", ring.version(number));
        ring.post(ring.ta, "cases/" + number + "/replies", late)
                .statusCode(409)
                .body("detail", containsString("Withdraw the proposed ruling first"));
        ring.reply(ring.cleo, number, "Wait!").statusCode(409).body("code", equalTo("heard"));
    }
}
