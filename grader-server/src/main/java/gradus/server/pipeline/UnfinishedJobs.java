package gradus.server.pipeline;

import gradus.server.queue.Node;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// Closes the batch jobs that this node was running when it was killed.
///
/// The batch repository still calls them STARTED and would do so for ever: it cannot abandon a job that seems
/// to run, and restarting one is not what we want, because the attempt gets a new job when it is leased again.
@ApplicationScoped
class UnfinishedJobs {
    private static final String OPEN = " and batchstatus in ('STARTING', 'STARTED', 'STOPPING')";

    private final JobOperator jobs;
    private final EntityManager entities;
    private final Node node;

    UnfinishedJobs(JobOperator jobs, EntityManager entities, Node node) {
        this.jobs = jobs;
        this.entities = entities;
        this.node = node;
    }

    /// Marks them failed; returns how many there were.
    @Transactional
    public int close() {
        List<Long> left = running().stream().filter(this::ours).toList();
        if (!left.isEmpty()) {
            mark("update step_execution set batchstatus = 'FAILED', exitstatus = 'the server was killed'", left);
            mark("update job_execution set batchstatus = 'FAILED', exitstatus = 'the server was killed'", left);
        }
        return left.size();
    }

    private List<Long> running() {
        try {
            return jobs.getRunningExecutions(GradeRuns.JOB);
        } catch (NoSuchJobException e) {
            // The repository knows a job's name only after its first run.
            return List.of();
        }
    }

    private boolean ours(long execution) {
        return node.name().equals(jobs.getParameters(execution).getProperty(GradeRuns.NODE));
    }

    private void mark(String update, List<Long> executions) {
        entities.createNativeQuery(update + " where jobexecutionid in (:executions)" + OPEN)
                .setParameter("executions", executions)
                .executeUpdate();
    }
}
