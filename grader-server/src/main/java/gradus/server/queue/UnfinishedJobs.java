package gradus.server.queue;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// Closes the batch jobs that this node was running when it was killed.
///
/// The batch repository still calls them STARTED and would do so for ever: it cannot abandon a job that seems
/// to run, and restarting one is not what we want, because what it was about gets a new job. A job names its node in
/// the parameter [#NODE].
@ApplicationScoped
public class UnfinishedJobs {
    public static final String NODE = "node";

    private static final String OPEN = " and batchstatus in ('STARTING', 'STARTED', 'STOPPING')";

    private final JobOperator jobs;
    private final EntityManager entities;
    private final Node node;

    UnfinishedJobs(JobOperator jobs, EntityManager entities, Node node) {
        this.jobs = jobs;
        this.entities = entities;
        this.node = node;
    }

    /// Marks the unfinished ones of a kind of job failed; returns how many there were.
    @Transactional
    public int close(String job) {
        List<Long> left = running(job).stream().filter(this::ours).toList();
        if (!left.isEmpty()) {
            mark("update step_execution set batchstatus = 'FAILED', exitstatus = 'the server was killed'", left);
            mark("update job_execution set batchstatus = 'FAILED', exitstatus = 'the server was killed'", left);
        }
        return left.size();
    }

    private List<Long> running(String job) {
        try {
            return jobs.getRunningExecutions(job);
        } catch (NoSuchJobException e) {
            // The repository knows a job's name only after its first run.
            return List.of();
        }
    }

    private boolean ours(long execution) {
        return node.name().equals(jobs.getParameters(execution).getProperty(NODE));
    }

    private void mark(String update, List<Long> executions) {
        entities.createNativeQuery(update + " where jobexecutionid in (:executions)" + OPEN)
                .setParameter("executions", executions)
                .executeUpdate();
    }
}
