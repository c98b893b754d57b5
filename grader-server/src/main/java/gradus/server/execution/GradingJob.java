package gradus.server.execution;

import java.nio.file.Path;

/// One order to a harness: grade the folder `submission` against the bundle `assignment` and write `evidence`.
public record GradingJob(String job, Path submission, Path assignment, String seed, String device, Path evidence) {}
