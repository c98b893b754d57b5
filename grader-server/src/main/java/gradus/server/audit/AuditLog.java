package gradus.server.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes acts down in the same transaction as the act itself, and checks the whole log.
@ApplicationScoped
public class AuditLog {
    private static final long LOCK = 0x6772_6164_7573L;

    private final AuditEntries entries;
    private final InstantSource time;

    AuditLog(AuditEntries entries, InstantSource time) {
        this.entries = entries;
        this.time = time;
    }

    @Transactional
    public void record(Act act) {
        // Two acts at once must not both follow the same entry; the lock lasts until this transaction ends.
        entries.session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        Optional<AuditEntry> newest = entries.newest();
        long sequence = newest.map(entry -> entry.sequence + 1).orElse(1L);
        String previous = newest.map(entry -> entry.hash).orElse(Chain.START);
        // The database keeps microseconds; what is hashed must be what is read again.
        new AuditEntry(sequence, previous, time.instant().truncatedTo(ChronoUnit.MICROS), act).persist();
    }

    @Transactional
    public Chain verify() {
        return Chain.verify(entries.inOrder());
    }

    /// Lists what happened in a course, newest first.
    @Transactional
    public List<AuditEntry> ofCourse(UUID courseId) {
        return entries.ofCourse(courseId);
    }

    /// Lists what happened to one thing in a course, oldest first.
    @Transactional
    public List<AuditEntry> about(UUID courseId, String subject) {
        return entries.about(courseId, subject);
    }
}
