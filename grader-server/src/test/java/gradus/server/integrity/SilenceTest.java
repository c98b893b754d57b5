package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.course.Role;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No address that a student may ask says anything about a case of others, nor about the others of their own case.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SilenceTest {
    @Inject
    Ring ring;

    /// Everything that a student's browser reads, and what a curious one tries.
    private List<String> addresses(int number) {
        return Stream.of(
                        "dashboard",
                        "assignments/a1",
                        "assignments/a1/submissions",
                        "assignments/a1/submissions?person=" + ring.ben.username,
                        "integrity-policy",
                        "own-cases",
                        "own-cases/" + number,
                        "cases",
                        "cases/" + number,
                        "cases/" + number + "/file.html",
                        "cases/" + number + "/file.pdf",
                        "gradebook",
                        "gradebook.csv",
                        "audit")
                .map(ring::at)
                .toList();
    }

    private static void silent(Response response, String address, List<String> secrets) {
        String body = response.asString().toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            assertFalse(body.contains(secret.toLowerCase(Locale.ROOT)), () -> secret + " in " + address + ": " + body);
        }
    }

    @Test
    void aMemberLearnsNothingAboutTheOthersAnywhere() {
        int number = ring.ruled();
        List<String> others = Stream.of(ring.ben, ring.cleo)
                .flatMap(person -> Stream.of(person.username, person.name, person.id.toString()))
                .toList();
        for (String address : addresses(number)) {
            if (!address.contains("person=")) {
                silent(ring.as(ring.ada).get(address), address, others);
            }
        }
        silent(ring.as(ring.ada).get("/api/attempts/" + ring.adas.id), "the own attempt", others);
        assertEquals(404, ring.as(ring.ada).get("/api/attempts/" + ring.bens.id).statusCode());
    }

    @Test
    void aBystanderDoesNotLearnThatThereIsACase() {
        int number = ring.ruled();
        Person bystander = ring.people.member(ring.course, Role.STUDENT);
        List<String> secrets = List.of("integrity case", "case #", ring.ada.username, ring.ben.username);
        for (String address : addresses(number)) {
            if (!address.contains("person=")) {
                silent(ring.as(bystander).get(address), address, secrets);
            }
        }
        String real = ring.as(bystander).get(ring.at("own-cases/" + number)).asString();
        String unreal = ring.as(bystander).get(ring.at("own-cases/9" + number)).asString();
        assertEquals(unreal.replace("9" + number, "" + number), real);
    }

    @Test
    void whoIsNotNotifiedYetReadsAnUnchangedPage() {
        String before = ring.as(ring.ada).get(ring.at("own-cases")).asString();
        int number = ring.opened();
        assertEquals(before, ring.as(ring.ada).get(ring.at("own-cases")).asString());
        assertEquals(404, ring.as(ring.ada).get(ring.at("own-cases/" + number)).statusCode());
        ring.notify(number, 0, "Please explain.").statusCode(204);
        assertTrue(ring.as(ring.ada).get(ring.at("own-cases")).asString().contains("\"ASKED\""));
    }

    @Test
    void aStudentCannotTakeAStepOfTheStaff() {
        int number = ring.notified();
        for (String path : List.of(
                "notices",
                "replies",
                "ruling/preview",
                "ruling",
                "ruling/confirmation",
                "ruling/withdrawal",
                "ruling/reversal",
                "dismissal")) {
            int status = ring.as(ring.ada)
                    .body("{}")
                    .post(ring.at("cases/" + number + "/" + path))
                    .statusCode();
            assertEquals(403, status, path);
        }
    }
}
