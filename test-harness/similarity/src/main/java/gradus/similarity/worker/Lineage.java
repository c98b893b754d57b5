package gradus.similarity.worker;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads the fingerprints of an order's submissions: from the cache where it has them, else from their sources.
final class Lineage {
    /// Submissions, and characters of source, that are parsed together: a parser takes many times its input's memory.
    private static final int BATCH = 50;

    private static final long BATCH_LENGTH = 4L << 20;

    private final Template template;
    private final FingerprintCache cache;

    Lineage(Template template, FingerprintCache cache) {
        this.template = template;
        this.cache = cache;
    }

    /// The fingerprints in the order of the submissions.
    List<Fingerprint> read(List<Order.Submission> wanted, Steps steps) throws Fault, Stopped {
        Map<String, Fingerprint> found = new HashMap<>();
        List<Order.Submission> fresh = new ArrayList<>();
        for (Order.Submission submission : wanted) {
            steps.at(Steps.Phase.READING, found.size(), wanted.size());
            cache.get(cache.key(submission))
                    .ifPresentOrElse(
                            known -> found.put(submission.id(), known.withId(submission.id())),
                            () -> fresh.add(submission));
        }
        parse(fresh, found, steps, wanted.size());
        steps.at(Steps.Phase.READING, wanted.size(), wanted.size());
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (Order.Submission submission : wanted) {
            fingerprints.add(Objects.requireNonNull(found.get(submission.id())));
        }
        return fingerprints;
    }

    /// The keys under which the fingerprints are cached, in the order of the submissions.
    List<String> keys(List<Order.Submission> submissions) {
        return submissions.stream().map(cache::key).toList();
    }

    /// The fingerprint of a key, if it is cached.
    Optional<Fingerprint> cached(String key) {
        return cache.get(key);
    }

    /// Deletes fingerprints that the order does not need, once there are many of them.
    void prune(Order order) throws Fault {
        Set<String> used = new HashSet<>(keys(order.submissions()));
        used.addAll(keys(order.marked()));
        cache.prune(used);
    }

    /// One of them, which is no progress worth telling.
    Fingerprint read(Order.Submission wanted, Steps steps) throws Fault, Stopped {
        return read(List.of(wanted), steps.untold()).getFirst();
    }

    private void parse(List<Order.Submission> fresh, Map<String, Fingerprint> found, Steps steps, int of)
            throws Fault, Stopped {
        int lost = 0;
        for (int next = 0; next < fresh.size(); ) {
            List<Order.Submission> batch = new ArrayList<>();
            List<Sources> sources = new ArrayList<>();
            long length = 0;
            while (next < fresh.size() && batch.size() < BATCH && length < BATCH_LENGTH) {
                batch.add(fresh.get(next++));
                sources.add(Sources.of(batch.getLast()));
                length += sources.getLast().length();
                lost += sources.getLast().isLost() ? 1 : 0;
            }
            List<Fingerprint> parsed = parse(sources);
            for (int i = 0; i < batch.size(); i++) {
                found.put(batch.get(i).id(), parsed.get(i));
                if (isWhole(parsed.get(i))) {
                    cache.put(cache.key(batch.get(i)), parsed.get(i));
                }
            }
            steps.at(Steps.Phase.READING, found.size(), of);
        }
        if (lost > 1 && lost == of) {
            throw new Fault(
                    Fault.Code.MISSING_CONTENT,
                    "Not one file of the " + lost + " submissions could be read. Look whether the store of contents is"
                            + " where it was.");
        }
    }

    /// Whether a later look would find the same: content that is missing, or memory, may come back.
    private static boolean isWhole(Fingerprint fingerprint) {
        return fingerprint.files().stream().noneMatch(file -> file.state() == FileState.UNREADABLE);
    }

    /// What one parser has no memory for is read one by one; what does not fit alone is not compared, and says so.
    private List<Fingerprint> parse(List<Sources> sources) {
        try {
            List<Fingerprint> parsed =
                    Fingerprints.of(sources.stream().map(Sources::read).toList(), template);
            List<Fingerprint> complete = new ArrayList<>();
            for (int i = 0; i < parsed.size(); i++) {
                complete.add(with(parsed.get(i), sources.get(i).unread()));
            }
            return complete;
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof OutOfMemoryError)) {
                throw e;
            }
            return sources.size() == 1
                    ? List.of(tooLarge(sources.getFirst()))
                    : sources.stream()
                            .flatMap(one -> parse(List.of(one)).stream())
                            .toList();
        }
    }

    private static Fingerprint with(Fingerprint fingerprint, List<FileReport> more) {
        List<FileReport> all = new ArrayList<>(fingerprint.files());
        all.addAll(more);
        return fingerprint.withFiles(all);
    }

    private Fingerprint tooLarge(Sources sources) {
        Fingerprint nothing =
                Fingerprints.of(new SubmissionSources(sources.read().id(), List.of()), template);
        List<FileReport> reports = new ArrayList<>();
        for (SourceFile file : sources.read().files()) {
            reports.add(FileReport.unread(
                    file.path(),
                    FileState.UNREADABLE,
                    "Reading this submission takes more memory than the comparison has, so it is not compared."));
        }
        reports.addAll(sources.unread());
        return nothing.withFiles(reports);
    }
}
