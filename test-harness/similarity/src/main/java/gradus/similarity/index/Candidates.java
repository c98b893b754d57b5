package gradus.similarity.index;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Frequencies;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// For each submission of a class, the few others that share most with it. Rare keys are followed first, and each
/// submission has a budget of steps: no key is cut for being frequent while the budget lasts, so a ring that is most of
/// a small class is found, and a class where all are alike costs no more than another.
public final class Candidates {
    private static final long STEPS = 150_000_000;

    private final long[] postings;
    private final int[] runs;
    private final int[] runEnds;
    private final int[] offsets;
    private final int[] runsOf;
    private final double[] totals;
    private final int submissions;

    private Candidates(int size, IntFunction<Fingerprint> fingerprints) {
        submissions = size;
        totals = new double[submissions];
        postings = Postings.sort(collect(size, fingerprints));
        int count = 0;
        int[] starts = new int[postings.length / 2 + 1];
        int[] ends = new int[starts.length];
        offsets = new int[submissions + 1];
        for (int from = 0; from < postings.length; ) {
            int to = end(from);
            double weight = weight(to - from);
            boolean shared = to - from > 1;
            for (int i = from; i < to; i++) {
                totals[Postings.number(postings[i])] += weight;
                offsets[Postings.number(postings[i]) + 1] += shared ? 1 : 0;
            }
            if (shared) {
                starts[count] = from;
                ends[count++] = to;
            }
            from = to;
        }
        runs = Arrays.copyOf(starts, count);
        runEnds = Arrays.copyOf(ends, count);
        runsOf = invert();
    }

    public static Candidates among(List<Fingerprint> all) {
        return new Candidates(all.size(), all::get);
    }

    /// The same for more fingerprints than fit into memory: each is asked for once, in order, and not kept.
    public static Candidates among(int size, IntFunction<Fingerprint> fingerprints) {
        return new Candidates(size, fingerprints);
    }

    private static long[] collect(int submissions, IntFunction<Fingerprint> fingerprints) {
        long[] collected = new long[1024];
        int size = 0;
        for (int number = 0; number < submissions; number++) {
            long[] keys = SearchKeys.of(fingerprints.apply(number));
            if (size + keys.length > collected.length) {
                collected = Arrays.copyOf(collected, Math.max(2 * collected.length, size + keys.length));
            }
            for (long key : keys) {
                collected[size++] = Postings.of(key, number);
            }
        }
        return Arrays.copyOf(collected, size);
    }

    private int end(int from) {
        int to = from + 1;
        while (to < postings.length && Postings.key(postings[to]) == Postings.key(postings[from])) {
            to++;
        }
        return to;
    }

    private double weight(int frequency) {
        return Math.max(Frequencies.FLOOR, Math.log((submissions + 1.0) / frequency));
    }

    /// The runs of each submission, one after the other; `offsets` becomes where each submission's begin.
    private int[] invert() {
        for (int i = 0; i < submissions; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] next = Arrays.copyOf(offsets, submissions);
        int[] inverted = new int[offsets[submissions]];
        for (int run = 0; run < runs.length; run++) {
            for (int i = runs[run]; i < runEnds[run]; i++) {
                inverted[next[Postings.number(postings[i])]++] = run;
            }
        }
        return inverted;
    }

    /// A search with memory of its own; one for each thread.
    public Search search() {
        return new Search();
    }

    /// Looks up one submission after the other.
    public final class Search {
        private final float[] weights = new float[submissions];
        private final int[] touched = new int[submissions];
        private final long budget = Math.clamp(STEPS / Math.max(1, submissions), 1_500, 200_000);

        /// The allowed submissions that share at least this share of the smaller one's keys by weight, the most alike
        /// first.
        public List<Candidate> of(int number, int limit, double share, IntPredicate allowed) {
            int count = accumulate(number);
            Best best = new Best(limit);
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                double least = share * Math.min(totals[number], totals[other]);
                if (other != number && weights[other] >= least && best.wants(weights[other]) && allowed.test(other)) {
                    best.add(other, weights[other]);
                }
                weights[other] = 0;
            }
            return best.descending();
        }

        private int accumulate(int number) {
            long[] order = new long[offsets[number + 1] - offsets[number]];
            for (int i = 0; i < order.length; i++) {
                int run = runsOf[offsets[number] + i];
                order[i] = (long) (runEnds[run] - runs[run]) << 32 | run;
            }
            Arrays.sort(order);
            int count = 0;
            long steps = 0;
            for (long entry : order) {
                int run = (int) entry;
                steps += runEnds[run] - runs[run];
                if (steps > budget) {
                    break;
                }
                float weight = (float) weight(runEnds[run] - runs[run]);
                for (int i = runs[run]; i < runEnds[run]; i++) {
                    int other = Postings.number(postings[i]);
                    if (weights[other] == 0) {
                        touched[count++] = other;
                    }
                    weights[other] += weight;
                }
            }
            return count;
        }
    }

    /// Bytes that the postings take, for the tables of the benchmark.
    public long bytes() {
        return 8L * postings.length;
    }
}
