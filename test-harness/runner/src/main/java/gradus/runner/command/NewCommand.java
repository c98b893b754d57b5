package gradus.runner.command;

import gradus.runner.author.NewAssignment;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gradus new DIR --from ID`: a new assignment that already passes its own gate.
@Command(name = "new", description = "Makes a new assignment from a shipped one.")
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to make; its name becomes the assignment's id.")
    private Path folder = Path.of(".");

    @Option(names = "--from", required = true, description = "Id of a shipped assignment, such as cnn-classifier.")
    private String template = "";

    @Option(names = "--id", description = "The id, where it shall not be the folder's name.")
    private String id = "";

    @Override
    public Integer call() throws BadInput {
        Path target = folder.toAbsolutePath().normalize();
        String name = id.isEmpty() ? String.valueOf(target.getFileName()) : id;
        Distribution distribution = Distribution.current();
        distribution.requireOwnId(name);
        NewAssignment.make(distribution.template(template), target, name);
        System.out.print("""
                Made the assignment %s in %s.

                  ./gradus check %s      proves it; change one thing at a time and ask again
                  ./gradus install %s    puts it where instructors can publish it
                """.formatted(name, folder, folder, folder));
        return Main.GRADED;
    }
}
