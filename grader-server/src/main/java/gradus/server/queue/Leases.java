package gradus.server.queue;

import gradus.server.submission.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// Takes attempts off the queue and says what becomes of them.
@ApplicationScoped
public class Leases {
    /// An arbitrary number that names the lock under which one lease at a time is given.
    private static final long GIVING = 4_713_002;

    private static final Duration RECENT = Duration.ofHours(1);

    /// The next attempt: nobody runs twice at once, whoever ran least within the hour comes first, then the
    /// oldest.
    private static final String NEXT = """
            select a.id from attempt a join submission s on s.id = a.submission_id
            where a.state = 'QUEUED' and not exists (
              select 1 from attempt r join submission rs on rs.id = r.submission_id
              where r.state = 'RUNNING' and rs.person_id = s.person_id)
            order by (
              select count(*) from attempt d join submission ds on ds.id = d.submission_id
              where ds.person_id = s.person_id and d.started_at > :recent), a.queued_at, a.id
            limit 1 for update of a skip locked
            """;

    private static final String TAKE = """
            update attempt set state = 'RUNNING', node = :node, lease_until = :until, started_at = :now
            where id = :id returning platform_faults
            """;

    private static final String COUNT_FAULT = """
            update attempt set platform_faults = platform_faults + 1, fault_reason = :reason, node = null,
              lease_until = null, batch_execution = null,
              state = case when platform_faults + 1 >= :most then 'PARKED' else 'QUEUED' end,
              finished_at = case when platform_faults + 1 >= :most then cast(:now as timestamptz) end
            """;

    private static final String THIS_LEASE =
            " where id = :id and state = 'RUNNING' and node = :node and platform_faults = :faults";

    private final Session session;
    private final InstantSource clock;
    private final QueueConfig config;
    private final Node node;
    private final Event<AttemptQueued> queued;

    Leases(Session session, InstantSource clock, QueueConfig config, Node node, Event<AttemptQueued> queued) {
        this.session = session;
        this.clock = clock;
        this.config = config;
        this.node = node;
        this.queued = queued;
    }

    /// Takes the next attempt for this node, if one may run.
    ///
    /// Leases are given one at a time, across all nodes: two nodes that look at the same moment would each find
    /// that a student has nothing running and start one attempt each.
    @Transactional
    public Optional<Lease> take() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", GIVING)
                .getSingleResult();
        return session.createNativeQuery(NEXT, UUID.class)
                .setParameter("recent", clock.instant().minus(RECENT))
                .uniqueResultOptional()
                .map(this::take);
    }

    private Lease take(UUID attempt) {
        int faults = session.createNativeQuery(TAKE, Integer.class)
                .setParameter("node", node.name())
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(config.lease()))
                .setParameter("id", attempt)
                .getSingleResult();
        return new Lease(attempt, node.name(), faults);
    }

    /// Extends a lease; false when it is gone, and with it the right to a result.
    @Transactional
    public boolean extend(Lease lease) {
        return change(lease, "lease_until = :until", "until", clock.instant().plus(config.lease()));
    }

    /// Ends a lease with a result, in the transaction that stores the result; false when the lease is gone.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean finish(Lease lease) {
        return change(lease, "state = 'GRADED', lease_until = null, finished_at = :now", "now", clock.instant());
    }

    /// Ends a lease without a result because the server stops; this counts for nothing.
    @Transactional
    public boolean giveBack(Lease lease) {
        return change(
                lease,
                "state = :queued, node = null, lease_until = null, batch_execution = null",
                "queued",
                AttemptState.QUEUED.name());
    }

    /// Ends a lease because of a platform fault and says where the attempt stands now; empty when the lease was
    /// gone.
    @Transactional
    public Optional<AttemptState> fault(Lease lease, String reason) {
        Optional<AttemptState> state = counting(COUNT_FAULT + THIS_LEASE + " returning state", reason)
                .setParameter("id", lease.attempt())
                .setParameter("node", lease.node())
                .setParameter("faults", lease.faults())
                .uniqueResultOptional()
                .map(AttemptState::valueOf);
        if (state.filter(AttemptState.QUEUED::equals).isPresent()) {
            queued.fire(new AttemptQueued(lease.attempt()));
        }
        return state;
    }

    /// Queues every attempt again whose lease has ended, or parks it; returns how many.
    @Transactional
    public int reclaimExpired() {
        return reclaim(counting(
                COUNT_FAULT + " where state = 'RUNNING' and lease_until < :now returning cast(id as text)",
                "LEASE_LOST: the node that graded it stopped answering"));
    }

    /// Queues every attempt again that this node was running when it ended without a word; returns how many.
    @Transactional
    public int reclaimOwn() {
        return reclaim(counting(
                        COUNT_FAULT + " where state = 'RUNNING' and node = :node returning cast(id as text)",
                        "SERVER: the server ended while it was being graded")
                .setParameter("node", node.name()));
    }

    private int reclaim(NativeQuery<String> query) {
        List<String> attempts = query.getResultList();
        attempts.forEach(id -> queued.fire(new AttemptQueued(UUID.fromString(id))));
        return attempts.size();
    }

    private NativeQuery<String> counting(String sql, String reason) {
        return session.createNativeQuery(sql, String.class)
                .setParameter("reason", reason)
                .setParameter("most", config.mostFaults())
                .setParameter("now", clock.instant());
    }

    private boolean change(Lease lease, String change, String parameter, Object value) {
        return session.createNativeMutationQuery("update attempt set " + change + THIS_LEASE)
                        .setParameter(parameter, value)
                        .setParameter("id", lease.attempt())
                        .setParameter("node", lease.node())
                        .setParameter("faults", lease.faults())
                        .executeUpdate()
                == 1;
    }
}
