package gradus.similarity.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.command.CpuClock;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.FingerprintBytes;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Remix;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.index.Candidate;
import gradus.similarity.index.Candidates;
import gradus.similarity.index.Entry;
import gradus.similarity.index.Found;
import gradus.similarity.index.LineageIndex;
import gradus.similarity.primitive.Longs;
import gradus.similarity.score.Suspicion;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.synthetic.GeneratedCohort;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Verification;
import gradus.similarity.verify.Weighed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// The cost of very many submissions, from stored fingerprints, and of one push against all of them.
final class IndexCost {
    private static final int POOL = 2_000;
    private static final int PUSHES = 200;
    private static final double COPIED = 0.02;
    private static final double LEAST_SHARE = 0.15;

    private final int size;
    private final GeneratedCohort cohort = new GeneratedCohort(5);
    private final Template template = Template.of(cohort.sheet().template());
    private final List<byte[]> stored = new ArrayList<>();
    private final int[] sources;

    IndexCost(int size) {
        this.size = size;
        this.sources = new int[size];
    }

    void generate() {
        List<Fingerprint> pool = new ArrayList<>();
        for (int from = 0; from < Math.min(POOL, size); from += 100) {
            pool.addAll(Fingerprints.of(cohort.submissions(from, from + 100), template));
        }
        Remix remix = new Remix(pool);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < size; i++) {
            boolean copied = i > 100 && random.nextDouble() < COPIED;
            sources[i] = copied ? random.nextInt(i) : -1;
            Fingerprint next = copied
                    ? Remix.copy("c" + i, FingerprintBytes.read(stored.get(sources[i])), random)
                    : remix.fresh("f" + i, random);
            stored.add(FingerprintBytes.write(next));
        }
    }

    private Fingerprint read(int number) {
        return FingerprintBytes.read(stored.get(number));
    }

    /// Candidates of everyone, and verification of all of them.
    String all(ObjectNode node) {
        CpuClock clock = new CpuClock();
        Candidates candidates = Candidates.among(size, this::read);
        double index = clock.lap();
        Candidates.Search search = candidates.search();
        long[] plan = plan(search);
        double searching = clock.lap();
        List<Fingerprint> sample = new ArrayList<>();
        for (int i = 0; i < size; i += Math.max(1, size / 1000)) {
            sample.add(read(i));
        }
        Frequencies frequencies = Frequencies.of(sample);
        int found = verify(plan, frequencies);
        double verifying = clock.lap();
        long copies = Arrays.stream(sources).filter(source -> source >= 0).count();
        node.put("submissions", size)
                .put("indexCpuSeconds", index)
                .put("candidatesCpuSeconds", searching)
                .put("verifyCpuSeconds", verifying)
                .put("pairs", plan.length)
                .put("postingsBytes", candidates.bytes())
                .put(
                        "fingerprintBytes",
                        stored.stream().mapToLong(bytes -> bytes.length).sum() / size)
                .put("copies", copies)
                .put("copiesFound", found);
        return String.format(
                Locale.ROOT,
                "%d from stored fingerprints: index %.1f, candidates %.1f, %d pairs verified %.1f, all %.1f CPU s;"
                        + " postings %d MB; copies found %d of %d%n",
                size,
                index,
                searching,
                plan.length,
                verifying,
                index + searching + verifying,
                candidates.bytes() >> 20,
                found,
                copies);
    }

    private long[] plan(Candidates.Search search) {
        Longs plan = new Longs(size);
        for (int i = 0; i < size; i++) {
            for (Candidate candidate : search.of(i, 10, LEAST_SHARE, _ -> true)) {
                int other = candidate.number();
                plan.add((long) Math.min(i, other) << 32 | Math.max(i, other));
            }
        }
        return Arrays.stream(plan.toArray()).sorted().distinct().toArray();
    }

    private int verify(long[] plan, Frequencies frequencies) {
        int found = 0;
        int last = -1;
        Verification first = new Verification(new Weighed(read(0), frequencies));
        for (long pair : plan) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            if (a != last) {
                first = new Verification(new Weighed(read(a), frequencies));
                last = a;
            }
            double suspicion = Suspicion.of(first.with(new Weighed(read(b), frequencies)));
            found += suspicion >= 80 && sources[b] == a ? 1 : 0;
        }
        return found;
    }

    /// The same on disk, and pushes against it: parse, look up, verify the ten nearest, add.
    String pushes(Path folder, ObjectNode node) throws IOException {
        CpuClock clock = new CpuClock();
        try (LineageIndex index = LineageIndex.open(folder, new byte[16])) {
            for (int i = 0; i < size; i++) {
                index.add(new Entry("s" + i, "a" + i), read(i));
                if (i % 20_000 == 19_999) {
                    index.merge();
                }
            }
            index.merge();
            double building = clock.lap();
            List<Fingerprint> sample = new ArrayList<>();
            for (int i = 0; i < Math.min(size, 1000); i++) {
                sample.add(read(i));
            }
            Frequencies frequencies = Frequencies.of(sample);
            List<SubmissionSources> arriving = cohort.submissions(1_000_000, 1_000_000 + 2 * PUSHES);
            push(index, frequencies, arriving, 0, PUSHES);
            clock.lap();
            push(index, frequencies, arriving, PUSHES, 2 * PUSHES);
            double each = 1000 * clock.lap() / PUSHES;
            node.put("buildCpuSeconds", building)
                    .put("indexBytes", index.bytes())
                    .put("pushCpuMillis", each);
            return String.format(
                    Locale.ROOT,
                    "on disk: built in %.1f CPU s, %d MB; one push %.2f CPU ms%n",
                    building,
                    index.bytes() >> 20,
                    each);
        }
    }

    private void push(LineageIndex index, Frequencies frequencies, List<SubmissionSources> arriving, int from, int to)
            throws IOException {
        for (int i = from; i < to; i++) {
            Fingerprint fingerprint = Fingerprints.of(arriving.get(i), template);
            Verification one = new Verification(new Weighed(fingerprint, frequencies));
            for (Found near :
                    index.query(fingerprint, 10, entry -> !entry.author().startsWith("pusher"))) {
                int number = Integer.parseInt(near.entry().id().substring(1));
                Suspicion.of(one.with(new Weighed(read(number), frequencies)));
            }
            index.add(new Entry("push" + i, "pusher" + i), fingerprint);
        }
    }
}
