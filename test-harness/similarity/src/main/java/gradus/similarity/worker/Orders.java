package gradus.similarity.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Carries out orders, one at a time, with a folder of its own.
final class Orders implements AutoCloseable {
    private final CacheFolder folder;
    private OpenTemplate template = OpenTemplate.NONE;
    private @Nullable FolderLock lock;

    Orders(Path folder) {
        this.folder = new CacheFolder(folder);
    }

    void carryOut(JobLine.Run job, Steps steps) throws Fault, Stopped, InterruptedException {
        if (lock == null) {
            lock = FolderLock.of(folder.path());
        }
        folder.prepare();
        Order order = OrderReader.read(job.order());
        template = OpenTemplate.read(order.templates(), template);
        LineageFolder home = new LineageFolder(folder, order.lineage(), template.key());
        Lineage lineage = new Lineage(template.template(), home.fingerprints());
        Compared compared = switch (job.kind()) {
            case COMPARE -> new WholeClass(order, lineage, home).compare(steps);
            case ARRIVE -> new Newcomers(order, lineage, home).compare(steps);
        };
        new ResultFile(compared, order).write(job.result(), steps);
    }

    /// Drops what is only kept for speed.
    void forget() {
        template = OpenTemplate.NONE;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
