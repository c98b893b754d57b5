package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.fakes.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself refuses, whatever a later version of the server should try.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConstraintsTest {
    @Inject
    Ring ring;

    @Inject
    EntityManager database;

    private void refused(String statement, UUID id, String because) {
        PersistenceException refusal = assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement)
                                .setParameter("id", id)
                                .executeUpdate()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(because), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "evidence_hash"})
    void evidenceStaysAsItWasFrozen(String column) {
        ring.opened();
        refused(
                "update integrity_case set " + column + " = 'x' where course_id = :id",
                ring.course.id,
                "frozen when it is opened");
    }

    @Test
    void theOpeningStaysAsItWas() {
        ring.opened();
        for (String change : new String[] {"number = 99", "opened_at = now()", "opened_by = proposed_by"}) {
            refused(
                    "update integrity_case set " + change + " where course_id = :id",
                    ring.course.id,
                    change.startsWith("opened_by") ? "" : "frozen when it is opened");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notified_at = null, reply_until = null",
                "reply_until = now()",
                "notice_text = 'x'",
                "notice_way = 'x'"
            })
    void aReceiptStaysAsItWas(String change) {
        ring.notified();
        refused("update case_member set " + change + " where person_id = :id", ring.ada.id, "never changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update case_reply set text = 'x'", "delete from case_reply"})
    void aReplyStaysAsItWas(String statement) {
        int number = ring.notified();
        ring.reply(ring.ada, number, "I wrote this on my own.").statusCode(204);
        refused(
                statement + " where member_id = (select id from case_member where person_id = :id)",
                ring.ada.id,
                "never changed or deleted");
    }

    @Test
    void onePersonCannotBeBoth() {
        int number = ring.replied();
        ring.propose(ring.instructor, number, List.of()).statusCode(204);
        refused(
                "update integrity_case set confirmed_by = proposed_by where course_id = :id",
                ring.course.id,
                "second_person");
    }

    @Test
    void aRulingTakesAShareOnceForEachCase() {
        ring.ruled();
        refused("update ruling set percent_taken = 0 where person_id = :id", ring.ada.id, "percent_taken");
        refused(
                "insert into ruling select gen_random_uuid(), assignment_id, person_id, case_number, 50, now(), null"
                        + " from ruling where person_id = :id",
                ring.ada.id,
                "one_ruling");
    }

    @Test
    void nobodyIsNamedTwiceInOneCase() {
        ring.opened();
        refused(
                "insert into case_member (id, case_id, position, work, person_id, submission_id)"
                        + " select gen_random_uuid(), case_id, 9, 'again', person_id, submission_id"
                        + " from case_member where person_id = :id",
                ring.ada.id,
                "person_id");
    }
}
