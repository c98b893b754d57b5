package gradus.server.execution;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The grading slots of this server: `gradus.slots` of them, none on a server that only takes submissions.
@ApplicationScoped
public class GradingSlots {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final HarnessPool pool;
    private final Duration margin;

    GradingSlots(
            HarnessConfig config,
            @ConfigProperty(name = "gradus.dist") Path dist,
            @ConfigProperty(name = "gradus.slots", defaultValue = "1") int slots) {
        HarnessCommand command = config.command()
                .map(program -> new HarnessCommand(program, Map.of(), START_LIMIT))
                .orElseGet(() -> HarnessCommand.of(Path.of(System.getProperty("java.home")), dist.toAbsolutePath()));
        this.pool = new HarnessPool(command, slots);
        this.margin = config.margin();
    }

    public int size() {
        return pool.size();
    }

    /// Starts the harness processes before the first attempt needs them.
    public void warm() throws PlatformFault, InterruptedException {
        pool.warm();
    }

    /// Grades one job; `studentLimit` is the wall-clock limit of the student's own process.
    public String grade(GradingJob job, Duration studentLimit, Consumer<HarnessEvent> progress)
            throws PlatformFault, InterruptedException {
        return pool.grade(job, studentLimit.plus(margin), progress);
    }

    /// Kills all harness processes; what runs ends with a fault.
    @PreDestroy
    public void close() {
        pool.close();
    }
}
