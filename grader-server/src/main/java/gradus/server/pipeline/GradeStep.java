package gradus.server.pipeline;

import gradus.server.execution.PlatformFault;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import java.io.IOException;

/// One step of the job `grade`; whatever goes wrong in it is a fault of ours and is noted in the run.
abstract class GradeStep extends AbstractBatchlet {
    private final GradeRuns runs;
    private final JobContext job;

    GradeStep(GradeRuns runs, JobContext job) {
        this.runs = runs;
        this.job = job;
    }

    abstract void run(GradeRun run) throws PlatformFault, IOException, InterruptedException;

    @Override
    public final String process() throws PlatformFault {
        GradeRun run = runs.of(job);
        try {
            run(run);
            return "done";
        } catch (PlatformFault e) {
            throw noted(run, e);
        } catch (IOException e) {
            throw noted(run, new PlatformFault(PlatformFault.Code.STORAGE, String.valueOf(e.getMessage()), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noted(run, new PlatformFault(PlatformFault.Code.SERVER, "the step was interrupted", e));
        } catch (RuntimeException e) {
            throw noted(run, new PlatformFault(PlatformFault.Code.SERVER, e.toString(), e));
        }
    }

    private static PlatformFault noted(GradeRun run, PlatformFault fault) {
        run.failed(fault);
        return fault;
    }
}
