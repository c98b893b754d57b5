package gradus.similarity.fingerprint;

import java.util.List;
import java.util.SplittableRandom;

/// Makes many fingerprints of a few, for benchmarks that would else spend their time on parsing: the files of several
/// submissions in one, with some tokens and keys changed.
public final class Remix {
    private final List<Fingerprint> pool;

    public Remix(List<Fingerprint> pool) {
        this.pool = List.copyOf(pool);
    }

    /// A submission that shares no more with others than their idioms.
    public Fingerprint fresh(String id, SplittableRandom random) {
        return mixed(id, pool.get(random.nextInt(pool.size())), random, 0.15, 0.5);
    }

    /// A copy in which a little was changed.
    public static Fingerprint copy(String id, Fingerprint original, SplittableRandom random) {
        return mixed(id, original, random, 0.02, 0.05);
    }

    private static Fingerprint mixed(
            String id, Fingerprint original, SplittableRandom random, double tokens, double keys) {
        return new Fingerprint(
                id,
                original.files(),
                tokens(original.tokens(), random, tokens),
                bag(original.statements(), random, keys),
                bag(original.shapes(), random, keys),
                bag(original.words(), random, keys),
                bag(original.comments(), random, keys),
                bag(original.contents(), random, 1),
                original.commentWords(),
                random.nextLong());
    }

    private static TokenRun tokens(TokenRun run, SplittableRandom random, double share) {
        TokenRun.Builder changed = new TokenRun.Builder();
        for (int i = 0; i < run.size(); i++) {
            boolean other = !run.isEnd(i) && random.nextDouble() < share;
            changed.add(other ? 1 + random.nextInt(30) : run.kind(i), run.place(i));
        }
        return changed.build();
    }

    private static Bag bag(Bag bag, SplittableRandom random, double share) {
        long[] hashes = new long[bag.size()];
        int[] places = new int[bag.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = random.nextDouble() < share ? random.nextLong() : bag.key(i) << 16;
            places[i] = bag.place(i);
        }
        return Bag.of(hashes, places);
    }
}
