package gradus.similarity.worker;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Carries out orders, one at a time.
final class Orders {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}");

    private final CacheFolder folder;
    private OpenTemplate template = OpenTemplate.NONE;

    Orders(Path folder) {
        this.folder = new CacheFolder(folder);
    }

    void carryOut(JobLine.Run job, Steps steps) throws Fault, Stopped {
        folder.prepare();
        Order order = OrderReader.read(job.order());
        template = OpenTemplate.read(order.templates(), template);
        CacheFolder home = folder.inner(name(order.lineage()));
        FingerprintCache cache = new FingerprintCache(home.inner("fingerprints"), template.key());
        Lineage lineage = new Lineage(template.template(), cache);
        Compared compared = new WholeClass(order, lineage).compare(steps);
        new ResultFile(compared, order).write(job.result(), steps);
    }

    /// A lineage's name as a folder's: itself where it is plain, its hash else.
    private static String name(String lineage) {
        return PLAIN.matcher(lineage).matches() ? lineage : "_" + new Digest().add(lineage).hex();
    }

    /// Drops what is only kept for speed.
    void forget() {
        template = OpenTemplate.NONE;
    }
}
