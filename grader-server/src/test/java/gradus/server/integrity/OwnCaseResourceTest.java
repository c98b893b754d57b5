package gradus.server.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.course.Role;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnCaseResourceTest {
    @Inject
    Ring ring;

    private ValidatableResponse own(Person person, int number) {
        return ring.as(person).get(ring.at("own-cases/" + number)).then();
    }

    private void seesNothingOfTheOthers(Person reader, int number) {
        String everything = (own(reader, number).statusCode(200).extract().asString()
                        + ring.as(reader).get(ring.at("own-cases")).asString())
                .toLowerCase(Locale.ROOT);
        for (Person other : List.of(ring.ada, ring.ben, ring.cleo)) {
            if (!other.id.equals(reader.id)) {
                for (String secret : secrets(other, number)) {
                    assertFalse(
                            everything.contains(secret.toLowerCase(Locale.ROOT)),
                            reader.username + " reads '" + secret + "' in " + everything);
                }
            }
        }
    }

    /// Everything by which the others could know somebody: names, ids, hashes, times and code.
    private List<String> secrets(Person person, int number) {
        int member = List.of(ring.ada.id, ring.ben.id, ring.cleo.id).indexOf(person.id);
        String handedIn = List.of(ring.adas, ring.bens, ring.cleos)
                .get(member)
                .submissionId
                .toString();
        String remark = "remark of " + List.of("ada", "ben", "cleo").get(member);
        ValidatableResponse staff = ring.read(number);
        return Stream.of(
                        person.username,
                        person.name,
                        person.id.toString(),
                        handedIn,
                        remark,
                        staff.extract().path("members[" + member + "].id").toString(),
                        staff.extract()
                                .path("members[" + member + "].contentHash")
                                .toString(),
                        staff.extract()
                                .path("members[" + member + "].receivedAt")
                                .toString())
                .toList();
    }

    @Test
    void aCaseDoesNotExistForWhoIsNotNamedOrDoesNotKnowYet() {
        int number = ring.opened();
        own(ring.ada, number).statusCode(404).body("detail", containsString("that you are named in"));
        ring.as(ring.ada).get(ring.at("own-cases")).then().body("$", hasSize(0));
        ring.notify(number, 0, "Please explain.").statusCode(204);
        own(ring.ada, number).statusCode(200);
        own(ring.ben, number).statusCode(404);
        Person bystander = ring.people.member(ring.course, Role.STUDENT);
        own(bystander, number).statusCode(404);
        own(ring.ta, number).statusCode(404);
        own(ring.ada, 99).statusCode(404);
        ring.reply(ring.ben, number, "I know.").statusCode(404);
        ring.reply(bystander, number, "Me too.").statusCode(404);
    }

    @Test
    void aStudentSeesTheirNoticeAndTheirOwnLines() {
        int number = ring.notified();
        own(ring.ada, number)
                .statusCode(200)
                .body("number", equalTo(number))
                .body("state", equalTo("ASKED"))
                .body("mayReply", equalTo(true))
                .body("notice.text", equalTo("Please tell us how your work came about."))
                .body("notice.by", equalTo(ring.ta.username))
                .body("evidence", hasSize(2))
                .body("evidence[0].other", equalTo("another submission (1)"))
                .body("evidence[0].ownInOther", equalTo(0.75f))
                .body("evidence[0].otherInOwn", equalTo(0.5f))
                .body("evidence[0].order", equalTo("OWN_FIRST"))
                .body("evidence[0].passages[0].text", containsString("secret remark of ada"))
                .body("evidence[0].why[0]", equalTo("12 rare statements; another submission renamed"))
                .body("evidence[1].ownInOther", equalTo(0.5f))
                .body("evidence[1].order", equalTo("OTHER_FIRST"))
                .body("policy", hasSize(5))
                .body("outcome", nullValue());
        own(ring.ben, number).body("evidence", hasSize(1)).body("evidence[0].other", equalTo("another submission"));
    }

    @Test
    void namesIdsHashesTimesAndCodeOfTheOthersStayHiddenAtEveryStage() {
        int number = ring.notified();
        List<Person> named = List.of(ring.ada, ring.ben, ring.cleo);
        named.forEach(person -> seesNothingOfTheOthers(person, number));
        ring.reply(ring.ada, number, "It was " + ring.ben.username).statusCode(204);
        ring.reply(ring.ben, number, "It was " + ring.cleo.username).statusCode(204);
        ring.reply(ring.cleo, number, "It was not me.").statusCode(204);
        seesNothingOfTheOthers(ring.cleo, number);
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        seesNothingOfTheOthers(ring.cleo, number);
        ring.confirm(ring.instructor, number).statusCode(204);
        seesNothingOfTheOthers(ring.cleo, number);
        named.forEach(person -> own(person, number).body("outcome.effect", equalTo("ZERO")));
        ring.step(ring.instructor, number, "ruling/reversal", "appeal granted").statusCode(204);
        seesNothingOfTheOthers(ring.cleo, number);
    }

    @Test
    void aProposedRulingIsNotShownBeforeItIsConfirmed() {
        int number = ring.replied();
        own(ring.ada, number).body("state", equalTo("CONSIDERED")).body("mayReply", equalTo(true));
        ring.propose(ring.ta, number, List.of()).statusCode(204);
        own(ring.ada, number)
                .body("state", equalTo("CONSIDERED"))
                .body("mayReply", equalTo(false))
                .body("outcome", nullValue());
        ring.confirm(ring.instructor, number).statusCode(204);
        own(ring.ada, number)
                .body("state", equalTo("RULED"))
                .body("outcome.effect", equalTo("ZERO"))
                .body("outcome.before", equalTo(60_000))
                .body("outcome.after", equalTo(0))
                .body("outcome.reason", equalTo("the passages are the same"));
        ring.step(ring.instructor, number, "ruling/reversal", "appeal granted").statusCode(204);
        own(ring.ada, number)
                .body("state", equalTo("REVERSED"))
                .body("outcome.effect", nullValue())
                .body("outcome.reason", equalTo("appeal granted"));
    }

    @Test
    void whatTheCaseWaitsForElsewhereIsHidden() {
        int number = ring.opened();
        ring.notify(number, 0, "Please explain.").statusCode(204);
        ring.reply(ring.ada, number, "I wrote this on my own.").statusCode(204);
        String before = own(ring.ada, number).extract().path("state");
        ring.notify(number, 1, "Please explain.").statusCode(204);
        assertTrue(before.equals("CONSIDERED"), before);
        own(ring.ada, number).body("state", equalTo("CONSIDERED")).body("replies", hasSize(1));
    }

    @Test
    void anEmptyReplyIsRefused() {
        int number = ring.notified();
        ring.reply(ring.ada, number, "  ").statusCode(422);
        ring.reply(ring.ada, number, "x".repeat(20_001)).statusCode(422);
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsRefusedWithASentence() {
        int number = ring.notified();
        ring.reply(ring.ada, number, "a\u0000b\nc")
                .statusCode(422)
                .body("detail", equalTo("text holds the character U+0000, which no text can have: leave it out"));
        ring.reply(ring.ada, number, "a\nb\u0001 \uD83D\uDE00").statusCode(204);
        ring.step(ring.instructor, number, "dismissal", "a\u0000b").statusCode(422);
    }
}
