package gradus.similarity.command;

import gradus.similarity.worker.WorkerCommand;
import java.util.Arrays;
import picocli.CommandLine;

/// Entry point of `gradus similarity` and of the worker. Exit codes: 0 compared, 2 unusable input, 3 a fault of the
/// platform.
public final class Main {
    static final int COMPARED = 0;
    static final int BAD_INPUT = 2;
    static final int PLATFORM_FAULT = 3;

    private Main() {}

    /// Compares and exits.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// The first word `worker` chooses the worker; a folder of that name is called `./worker`.
    static int run(String... arguments) {
        boolean worker = arguments.length > 0 && arguments[0].equals("worker");
        CommandLine line = new CommandLine(worker ? new WorkerCommand() : new SimilarityCommand());
        line.setExecutionExceptionHandler((e, _, _) -> explain(e));
        return line.execute(worker ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    }

    private static int explain(Exception e) {
        if (e instanceof BadInput) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
        e.printStackTrace(System.err);
        return PLATFORM_FAULT;
    }
}
