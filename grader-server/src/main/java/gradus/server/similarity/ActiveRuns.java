package gradus.server.similarity;

import gradus.server.queue.Node;
import gradus.server.queue.UnfinishedJobs;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The runs of this server that are being done: steps find theirs here through the job's parameters.
@ApplicationScoped
class ActiveRuns {
    static final String JOB = "similarity";

    private static final String RUN = "run";

    private final JobOperator jobs;
    private final Node node;
    private final Map<UUID, ActiveRun> runs = new ConcurrentHashMap<>();

    ActiveRuns(JobOperator jobs, Node node) {
        this.jobs = jobs;
        this.node = node;
    }

    void start(ActiveRun run) {
        runs.put(run.id(), run);
        Properties parameters = new Properties();
        parameters.setProperty(RUN, run.id().toString());
        parameters.setProperty(UnfinishedJobs.NODE, node.name());
        jobs.start(JOB, parameters);
    }

    void close(ActiveRun run) {
        runs.remove(run.id());
    }

    Optional<ActiveRun> byId(UUID run) {
        return Optional.ofNullable(runs.get(run));
    }

    ActiveRun of(JobContext job) {
        UUID id = UUID.fromString(jobs.getParameters(job.getExecutionId()).getProperty(RUN));
        return byId(id).orElseThrow(() -> new NoSuchElementException("no comparison " + id + " on this server"));
    }
}
