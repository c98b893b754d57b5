package gradus.similarity.index;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Frequencies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// All submissions of an assignment's lineage, of all years, found by what they share with a new one.
///
/// On disk: `postings`, a sorted array of longs that is mapped into memory; `delta`, what came in since, in the
/// order in which it came; `entries`, one line for each submission or removal. [#add] writes to the ends of the
/// last two, [#merge] makes a new `postings` of all three and puts it in place at once. Whatever a crash leaves
/// is read as far as both files agree. One process at a time has an index open; its methods may be called from
/// several threads.
public final class LineageIndex implements Closeable {
    /// Steps that one look-up may take: rare keys first, so what is cut is what many have.
    private static final int STEPS = 50_000;

    private final Path folder;
    private final KeyedHash hash;
    private final EntryLog entries;
    private final DeltaLog delta;
    private final Set<Integer> removed = new HashSet<>();
    private PostingsFile main;

    private LineageIndex(Path folder, byte[] secret) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.hash = new KeyedHash(secret);
        this.entries = EntryLog.open(folder.resolve("entries"));
        this.main = PostingsFile.open(folder.resolve("postings"));
        this.delta = DeltaLog.open(folder.resolve("delta"), main.submissions(), entries.size());
        entries.dropBeyond(Math.max(main.submissions(), delta.submissions()));
        removed.addAll(entries.removed());
    }

    /// Opens the index in a folder, or makes one.
    ///
    /// @param secret 16 bytes of this installation; an index cannot be read with another
    public static LineageIndex open(Path folder, byte[] secret) throws IOException {
        return new LineageIndex(folder, secret);
    }

    /// Submissions that can be found.
    public synchronized int size() {
        return entries.size() - removed.size();
    }

    /// The submissions that can be found.
    public synchronized List<Entry> present() {
        return IntStream.range(0, entries.size())
                .filter(number -> !removed.contains(number))
                .mapToObj(entries::entry)
                .toList();
    }

    /// Submissions that came since the last [#merge].
    public synchronized int unmerged() {
        return entries.size() - main.submissions();
    }

    /// The length of the index on disk.
    public synchronized long bytes() {
        return main.bytes() + delta.bytes();
    }

    /// Adds a submission. One with the same id that came before is no longer found.
    public synchronized void add(Entry entry, Fingerprint fingerprint) throws IOException {
        int number = entries.size();
        if (number >= Postings.LIMIT) {
            throw new IOException("an index holds at most " + Postings.LIMIT + " submissions");
        }
        remove(entry.id());
        // First the postings, then the entry that makes them count.
        delta.add(number, keys(fingerprint));
        entries.add(entry);
    }

    /// Forgets a submission; its postings go with the next [#merge].
    public synchronized void remove(String id) throws IOException {
        int number = entries.numberOf(id);
        if (number >= 0 && removed.add(number)) {
            entries.remove(number);
        }
    }

    /// The submissions that share most with a fingerprint, the most alike first.
    ///
    /// @param allowed leaves out a student's own and those of excused partners before the limit counts
    public synchronized List<Found> query(Fingerprint fingerprint, int limit, Predicate<Entry> allowed) {
        long[] keys = keys(fingerprint);
        long[] ranges = new long[keys.length];
        int[] starts = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            starts[i] = main.first(keys[i]);
            int length = main.countFrom(starts[i], keys[i]) + delta.count(keys[i]);
            ranges[i] = (long) length << 32 | i;
        }
        Arrays.sort(ranges);
        Shares shares = new Shares(entries.size());
        int steps = 0;
        for (long range : ranges) {
            int length = (int) (range >>> 32);
            steps += length;
            if (steps > STEPS) {
                break;
            }
            double weight = Math.max(Frequencies.FLOOR, Math.log((entries.size() + 1.0) / Math.max(1, length)));
            int at = (int) range;
            main.each(starts[at], keys[at], number -> shares.add(number, weight));
            delta.each(keys[at], number -> shares.add(number, weight));
        }
        return shares.best(limit, number -> !removed.contains(number) && allowed.test(entries.entry(number))).stream()
                .map(best -> new Found(entries.entry(best.number()), best.weight()))
                .toList();
    }

    /// Makes one sorted file of everything, and puts it in the place of the old one.
    public synchronized void merge() throws IOException {
        long[] kept = main.without(removed, delta.postings());
        Path part = folder.resolve("postings.part");
        PostingsFile.write(part, entries.size(), kept);
        main.close();
        Files.move(part, folder.resolve("postings"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        main = PostingsFile.open(folder.resolve("postings"));
        delta.clear();
    }

    private long[] keys(Fingerprint fingerprint) {
        long[] keys = SearchKeys.of(fingerprint);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Postings.key(hash.of(keys[i]));
        }
        return keys;
    }

    @Override
    public synchronized void close() throws IOException {
        main.close();
        delta.close();
        entries.close();
    }
}
