package gradus.server.queue;

import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The attempts that wait for a slot. Each change is one conditional update, so two servers never both make it.
@ApplicationScoped
public class AttemptQueue {
    /// A waiting attempt of one student, with the time its submission came in.
    public record Waiting(UUID attempt, Instant receivedAt) {}

    private final EntityManager entities;
    private final InstantSource clock;
    private final Event<AttemptQueued> queued;

    AttemptQueue(EntityManager entities, InstantSource clock, Event<AttemptQueued> queued) {
        this.entities = entities;
        this.clock = clock;
        this.queued = queued;
    }

    /// Adds a new attempt at the end; a slot is woken when the transaction commits.
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Attempt attempt) {
        attempt.state = AttemptState.QUEUED;
        entities.persist(attempt);
        queued.fire(new AttemptQueued(attempt.id));
    }

    /// Lists the waiting attempts of one student for one assignment.
    @Transactional
    public List<Waiting> waitingOf(UUID assignment, UUID person) {
        return entities.createQuery(
                        "select a.id, s.receivedAt from Attempt a join Submission s on s.id = a.submissionId"
                                + " where a.state = QUEUED and s.assignmentId = :assignment and s.personId = :person"
                                + " order by s.receivedAt",
                        Waiting.class)
                .setParameter("assignment", assignment)
                .setParameter("person", person)
                .getResultList();
    }

    /// Takes a waiting attempt out because a newer submission stands in its place; false when it no longer waits.
    @Transactional
    public boolean supersede(UUID attempt) {
        return move(attempt, AttemptState.QUEUED, AttemptState.SUPERSEDED, "finishedAt");
    }

    /// Lets a parked attempt wait again, with its faults forgiven; false when it is not parked.
    @Transactional
    public boolean unpark(UUID attempt) {
        boolean moved = move(attempt, AttemptState.PARKED, AttemptState.QUEUED, "queuedAt");
        if (moved) {
            entities.createQuery("update Attempt set platformFaults = 0 where id = :id")
                    .setParameter("id", attempt)
                    .executeUpdate();
            queued.fire(new AttemptQueued(attempt));
        }
        return moved;
    }

    /// Counts the attempts that are waiting and came before this one.
    @Transactional
    public long ahead(Attempt attempt) {
        return entities.createQuery(
                        "select count(*) from Attempt where state = QUEUED and queuedAt < :queuedAt", Long.class)
                .setParameter("queuedAt", attempt.queuedAt)
                .getSingleResult();
    }

    private boolean move(UUID attempt, AttemptState from, AttemptState to, String timestamp) {
        return entities.createQuery("update Attempt set state = :to, " + timestamp
                                + " = :now where id = :id and state = :from")
                        .setParameter("to", to)
                        .setParameter("now", clock.instant())
                        .setParameter("id", attempt)
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }
}
