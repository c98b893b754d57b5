package gradus.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditLogTest {
    @Inject
    AuditLog log;

    @Inject
    AuditEntries entries;

    @Inject
    EntityManager database;

    @Test
    void entriesOfManyWritersAtOnceFormOneChain() {
        UUID course = UUID.randomUUID();
        IntStream.range(0, 24).parallel().forEach(i -> log.record(new Act("ta" + i, "mark", "item " + i, course, "")));
        assertEquals(24, log.ofCourse(course).size());
        assertInstanceOf(Chain.Whole.class, log.verify());
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        log.record(new Act("ta1", "override", "attempt", null, "because"));
        for (String change : List.of("update audit_entry set detail = 'x'", "delete from audit_entry")) {
            assertThrows(
                    PersistenceException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(change).executeUpdate()));
        }
    }

    @Test
    void aChangedEntryOrAGapBreaksTheChain() {
        for (int i = 0; i < 3; i++) {
            log.record(new Act("instructor", "publish", "version " + i, null, "note"));
        }
        List<AuditEntry> whole = QuarkusTransaction.requiringNew().call(entries::inOrder);
        assertInstanceOf(Chain.Whole.class, Chain.verify(whole));
        AuditEntry victim = whole.get(whole.size() - 2);
        victim.detail = "note, with more in it";
        assertEquals(new Chain.Broken(victim.sequence), Chain.verify(whole));
        List<AuditEntry> gap = whole.subList(1, whole.size());
        assertEquals(new Chain.Broken(1), Chain.verify(gap));
    }

    @Test
    void textCannotMoveFromOnePartToTheNext() {
        AuditEntry one = new AuditEntry(1, Chain.START, java.time.Instant.EPOCH, new Act("a", "bc", "", null, ""));
        AuditEntry two = new AuditEntry(1, Chain.START, java.time.Instant.EPOCH, new Act("ab", "c", "", null, ""));
        assertNotEquals(one.hash, two.hash);
        assertTrue(one.hash.matches("[0-9a-f]{64}"));
    }
}
