package gradus.server.pipeline;

import gradus.server.execution.PlatformFault;
import gradus.server.queue.Leases;
import gradus.server.score.Score;
import gradus.server.score.Scorer;
import gradus.server.submission.Attempt;
import gradus.server.submission.ItemScore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
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
        Score score = Scorer.score(run.order().bundle().rubric(), run.observed().evidence());
        QuarkusTransaction.requiringNew().run(() -> store(run.lease().attempt(), run.observed(), score));
    }

    private void store(UUID id, GradeRun.Observed observed, Score score) {
        Attempt attempt = entities.find(Attempt.class, id);
        attempt.evidenceBlob = observed.blob().hex();
        attempt.evidenceHash = observed.hash();
        attempt.verdict = observed.evidence().word();
        attempt.autoPoints = score.earned().milli();
        attempt.autoOutOf = score.outOf().milli();
        entities.createQuery("delete from ItemScore where attemptId = :id")
                .setParameter("id", id)
                .executeUpdate();
        score.items()
                .forEach(item -> entities.persist(new ItemScore(
                        id, item.item(), item.earned().milli(), item.outOf().milli())));
    }
}
