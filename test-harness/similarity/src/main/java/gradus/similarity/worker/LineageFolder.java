package gradus.similarity.worker;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is cached of one lineage. Fingerprints are found by what they were made of, so other base code does no
/// harm to them. The index and the frequencies are of one base code, one choice of expected lines and one secret:
/// another choice has another folder, and the old one is deleted.
final class LineageFolder {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}");
    /// Folders of indexes that are kept: two courses of one lineage may differ in what is expected.
    private static final int STATES = 4;

    private final CacheFolder folder;
    private final String base;

    /// @param base the key of the base code and the engine
    LineageFolder(CacheFolder worker, String lineage, String base) {
        this.folder = worker.inner(name(lineage));
        this.base = base;
    }

    /// A lineage's name as a folder's: itself where it is plain, its hash else.
    private static String name(String lineage) {
        return PLAIN.matcher(lineage).matches()
                ? lineage
                : "_" + new Digest().add(lineage).hex();
    }

    FingerprintCache fingerprints() {
        return new FingerprintCache(folder.inner("fingerprints"), base);
    }

    Highest highest() {
        return new Highest(folder);
    }

    ReportCache reports() {
        return new ReportCache(folder.inner("reports"));
    }

    Counted counted(Order order) {
        return new Counted(folder.inner("states").inner(state(order)));
    }

    SealedIndex index(Order order) throws Fault {
        CacheFolder states = folder.inner("states");
        String state = state(order);
        if (states.entries().size() >= STATES && !states.inner(state).exists()) {
            states.delete();
        }
        return SealedIndex.open(states.inner(state).inner("index"), order.secret());
    }

    private String state(Order order) {
        Map<String, String> contents = new HashMap<>();
        Stream.concat(order.submissions().stream(), order.marked().stream())
                .forEach(submission -> contents.put(submission.id(), submission.content()));
        Digest digest = new Digest().add(base).add(order.secret());
        for (Order.Expected lines : order.expected()) {
            digest.add(contents.getOrDefault(lines.submission(), ""))
                    .add(lines.file())
                    .add(lines.from())
                    .add(lines.to());
        }
        return digest.hex();
    }

    Fault unwritable(IOException e) {
        return folder.unwritable(e);
    }
}
