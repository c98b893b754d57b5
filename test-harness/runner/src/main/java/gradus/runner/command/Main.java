package gradus.runner.command;

import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of the harness process. Exit codes: 0 graded, 2 unusable input, 3 a fault of the platform.
@Command(
        name = "gradus",
        description = "Grades submissions outside the reach of their code.",
        subcommands = {
            GradeCommand.class,
            CheckCommand.class,
            NewCommand.class,
            InstallCommand.class,
            ServeCommand.class,
            DoctorCommand.class
        })
public final class Main {
    static final int GRADED = 0;
    static final int BAD_INPUT = 2;
    static final int PLATFORM_FAULT = 3;

    private Main() {}

    /// Runs one command and exits.
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, _, _) -> explain(e));
        System.exit(line.execute(arguments));
    }

    private static int explain(Exception e) {
        return switch (e) {
            case BadInput bad -> {
                System.err.println(bad.getMessage());
                yield BAD_INPUT;
            }
            case PlatformFault fault -> {
                System.err.println("Platform fault " + fault.code() + ": " + fault.getMessage());
                yield PLATFORM_FAULT;
            }
            default -> {
                e.printStackTrace(System.err);
                yield PLATFORM_FAULT;
            }
        };
    }
}
