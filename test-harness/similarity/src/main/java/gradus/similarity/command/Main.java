package gradus.similarity.command;

import picocli.CommandLine;

/// Entry point of `gradus similarity`. Exit codes: 0 compared, 2 unusable input, 3 a fault of the platform.
public final class Main {
    static final int COMPARED = 0;
    static final int BAD_INPUT = 2;
    static final int PLATFORM_FAULT = 3;

    private Main() {}

    /// Compares and exits.
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new SimilarityCommand());
        line.setExecutionExceptionHandler((e, _, _) -> explain(e));
        System.exit(line.execute(arguments));
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
