package gradus.server.pipeline;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import gradus.server.execution.PlatformFault;
import gradus.server.queue.Leases;
import gradus.server.submission.Attempt;
import gradus.server.submission.ItemScore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Turns evidence into points per rubric item.
@Dependent
@Named("scoreStep")
class ScoreStep extends GradeStep {
    private final EntityManager entities;
    private final Leases leases;

    ScoreStep(GradeRuns runs, JobContext job, EntityManager entities, Leases leases) {
        super(runs, job);
        this.entities = entities;
        this.leases = leases;
    }

    @Override
    void run(GradeRun run) throws PlatformFault {
        if (!leases.extend(run.lease())) {
            throw new PlatformFault(PlatformFault.Code.LEASE_LOST, "another node took the attempt over");
        }
        QuarkusTransaction.requiringNew().run(() -> store(run.lease().attempt(), run.observed()));
    }

    private void store(UUID id, GradeRun.Observed observed) {
        Evidence evidence = observed.evidence();
        Attempt attempt = entities.find(Attempt.class, id);
        attempt.evidenceBlob = observed.blob().hex();
        attempt.evidenceHash = observed.hash();
        attempt.verdict = evidence.word();
        attempt.autoPoints = evidence.earned().milli();
        attempt.autoOutOf = evidence.planned().milli();
        entities.createQuery("delete from ItemScore where attemptId = :id")
                .setParameter("id", id)
                .executeUpdate();
        Map<String, Points> outOf = new TreeMap<>();
        Map<String, Points> earned = new TreeMap<>();
        for (CheckResult check : evidence.checks()) {
            outOf.merge(check.item(), check.planned(), Points::plus);
            earned.merge(check.item(), check.earned(), Points::plus);
        }
        earned.forEach((item, points) -> entities.persist(new ItemScore(
                id, item, points.milli(), outOf.getOrDefault(item, Points.ZERO).milli())));
    }
}
