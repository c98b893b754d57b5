package gradus.server.integrity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntegrityPolicyResourceTest {
    @Inject
    Ring ring;

    @Inject
    TestTime time;

    @AfterEach
    void goOn() {
        time.goOn();
    }

    private ValidatableResponse change(Person by, int days, int version) {
        return ring.as(by)
                .body(Map.of("replyDays", days, "version", version, "reason", "exams"))
                .put(ring.at("integrity-policy"))
                .then();
    }

    private ValidatableResponse policy() {
        return ring.as(ring.ada).get(ring.at("integrity-policy")).then().statusCode(200);
    }

    @Test
    void everybodyInTheCourseCanReadTheRuleBeforeThereIsACase() {
        policy().body("replyDays", equalTo(7))
                .body("version", equalTo(0))
                .body("paragraphs", hasItem(containsString("0 points on the assignment for everyone involved")))
                .body("paragraphs", hasItem(containsString("has 7 days from their notice")))
                .body("paragraphs", hasItem(containsString("What is compared")));
    }

    @Test
    void aChangedWindowHoldsForNoticesFromThenOn() {
        time.stopAt(Instant.parse("2026-12-08T09:00:00Z"));
        int number = ring.opened();
        ring.notify(number, 0, "Please explain.").statusCode(204);
        change(ring.instructor, 14, 0).statusCode(204);
        ring.notify(number, 1, "Please explain.").statusCode(204);
        ring.read(number)
                .body("members[0].notice.replyUntil", equalTo("2026-12-15T09:00:00Z"))
                .body("members[1].notice.replyUntil", equalTo("2026-12-22T09:00:00Z"));
        policy().body("paragraphs", hasItem(containsString("has 14 days")));
        ring.as(ring.instructor).get(ring.at("audit")).then().body("detail", hasItem("from 7 days to 14 days: exams"));
    }

    @Test
    void onlyInstructorsChangeItAndOnlyWhatTheySaw() {
        change(ring.ada, 3, 0).statusCode(403);
        change(ring.ta, 3, 0).statusCode(403);
        change(ring.instructor, 0, 0).statusCode(422);
        change(ring.instructor, 61, 0).statusCode(422);
        change(ring.instructor, 1, 0).statusCode(204);
        change(ring.instructor, 3, 0)
                .statusCode(409)
                .body("detail", containsString("now it is version 1 with 1 day. Load it again."));
    }
}
