package gradus.similarity.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `similarity worker --folder DIR`: the engine for a server.
@Command(
        name = "worker",
        description = "Carries out orders from the standard input, one JSON object per line.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {
    @Option(names = "--folder", required = true, description = "Where caches are kept; it may be deleted at any time.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream events = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // A library that prints must not reach the events.
        System.setOut(System.err);
        new Worker(folder, events).work(System.in);
        return 0;
    }
}
