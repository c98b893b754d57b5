package gradus.server.pipeline;

import gradus.server.queue.Lease;
import gradus.server.queue.UnfinishedJobs;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The runs of this server by attempt: steps find theirs here through the job's parameters.
@ApplicationScoped
class GradeRuns {
    static final String JOB = "grade";

    private static final String ATTEMPT = "attempt";

    private final JobOperator jobs;
    private final Map<UUID, GradeRun> runs = new ConcurrentHashMap<>();

    GradeRuns(JobOperator jobs) {
        this.jobs = jobs;
    }

    GradeRun open(Lease lease) {
        GradeRun run = new GradeRun(lease);
        runs.put(lease.attempt(), run);
        return run;
    }

    void close(GradeRun run) {
        runs.remove(run.lease().attempt(), run);
    }

    /// Starts the job of a run and returns its execution id.
    long start(GradeRun run) {
        Properties parameters = new Properties();
        parameters.setProperty(ATTEMPT, run.lease().attempt().toString());
        parameters.setProperty(UnfinishedJobs.NODE, run.lease().node());
        return jobs.start(JOB, parameters);
    }

    GradeRun of(JobContext job) {
        UUID attempt = UUID.fromString(jobs.getParameters(job.getExecutionId()).getProperty(ATTEMPT));
        GradeRun run = runs.get(attempt);
        if (run == null) {
            throw new NoSuchElementException("no run of attempt " + attempt + " on this server");
        }
        return run;
    }
}
