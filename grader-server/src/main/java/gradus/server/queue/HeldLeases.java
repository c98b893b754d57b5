package gradus.server.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// The heartbeat: extends the leases that this server holds, and takes back those that others let end.
@ApplicationScoped
public class HeldLeases {
    private static final Logger LOG = Logger.getLogger(HeldLeases.class);

    private final Leases leases;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();

    HeldLeases(Leases leases) {
        this.leases = leases;
    }

    public void hold(Lease lease) {
        held.add(lease);
    }

    public void release(Lease lease) {
        held.remove(lease);
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        for (Lease lease : List.copyOf(held)) {
            if (!leases.extend(lease) && held.remove(lease)) {
                LOG.warnf("Attempt %s is no longer leased to this node; its result will be dropped", lease.attempt());
            }
        }
        int reclaimed = leases.reclaimExpired();
        if (reclaimed > 0) {
            LOG.warnf("%d attempts whose node stopped answering wait again", reclaimed);
        }
    }
}
