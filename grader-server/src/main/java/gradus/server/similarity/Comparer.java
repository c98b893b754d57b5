package gradus.server.similarity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gradus.manifest.FolderTree;
import gradus.server.similarity.Orders.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Has the worker compare a scope: writes the order, reads the result, and leaves neither behind.
@ApplicationScoped
class Comparer {
    private static final JsonMapper JSON = Findings.JSON;

    private final Worker worker;
    private final Orders orders;
    private final Path folder;

    Comparer(Worker worker, Orders orders, @ConfigProperty(name = "gradus.home") Path home) {
        this.worker = worker;
        this.orders = orders;
        this.folder = home.toAbsolutePath().resolve("similarity-orders");
    }

    /// Empty when it was stopped before its end.
    Optional<ResultFile> compare(
            String job, Scope scope, BooleanSupplier cancelled, Consumer<WorkerEvent.Progress> progress)
            throws WorkerFault, IOException, InterruptedException {
        Files.createDirectories(folder);
        Path order = folder.resolve(job + "-order.json");
        Path result = folder.resolve(job + "-result.json");
        try {
            OrderFile content = QuarkusTransaction.requiringNew().call(() -> orders.of(scope));
            JSON.writeValue(order.toFile(), content);
            WorkerOrder wanted = new WorkerOrder(job, !scope.arriving().isEmpty(), order, result);
            if (!worker.carryOut(wanted, cancelled, progress)) {
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(result.toFile(), ResultFile.class));
        } finally {
            Files.deleteIfExists(order);
            Files.deleteIfExists(result);
        }
    }

    /// Removes what a server that was killed left behind; for the start, when nothing is running.
    void clear() throws IOException {
        FolderTree.delete(folder);
    }
}
