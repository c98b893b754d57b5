package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.Ints;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Code that everyone may share: the template's, and matches that an instructor marked as expected. A stretch of its
/// tokens is base code wherever it occurs, from twelve tokens on; so are its statements, words and comments where they
/// were marked.
public final class BaseCode {
    /// More than the least length of a match, so that a student's own short idiom does not vanish.
    static final int LEAST = 12;
    public static final BaseCode NONE = new BaseCode(List.of(), Keys.NONE);

    private final List<TokenRun> runs;
    private final Map<Long, int[]> starts = new HashMap<>();
    private final Keys keys;

    /// Sorted keys of the four bags.
    record Keys(List<Long> statements, List<Long> shapes, List<Long> words, List<Long> comments) {
        static final Keys NONE = new Keys(List.of(), List.of(), List.of(), List.of());
    }

    private final long[] statements;
    private final long[] shapes;
    private final long[] words;
    private final long[] comments;

    BaseCode(List<TokenRun> runs, Keys keys) {
        this.runs = List.copyOf(runs);
        this.keys = keys;
        this.statements = sorted(keys.statements());
        this.shapes = sorted(keys.shapes());
        this.words = sorted(keys.words());
        this.comments = sorted(keys.comments());
        for (int run = 0; run < runs.size(); run++) {
            index(run);
        }
    }

    private static long[] sorted(List<Long> keys) {
        return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /// What lies in some lines of a file of a submission, to be marked as expected.
    ///
    /// @param file the path as in the fingerprint's files
    public static BaseCode of(Fingerprint submission, String file, int firstLine, int lastLine) {
        int number = submission.files().stream().map(f -> f.path()).toList().indexOf(file);
        if (number < 0) {
            return NONE;
        }
        int first = Place.of(number, firstLine);
        int last = Place.of(number, lastLine);
        TokenRun.Builder run = new TokenRun.Builder();
        TokenRun tokens = submission.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isEnd(i) && tokens.place(i) >= first && tokens.place(i) <= last) {
                run.add(tokens.kind(i), tokens.place(i));
            }
        }
        return new BaseCode(
                List.of(run.build()),
                new Keys(
                        keys(submission.statements(), first, last),
                        keys(submission.shapes(), first, last),
                        keys(submission.words(), first, last),
                        keys(submission.comments(), first, last)));
    }

    private static List<Long> keys(Bag bag, int first, int last) {
        return LongStream.of(bag.keysAt(place -> place >= first && place <= last))
                .boxed()
                .toList();
    }

    /// Both together.
    public BaseCode and(BaseCode other) {
        return new BaseCode(
                join(runs, other.runs),
                new Keys(
                        join(keys.statements(), other.keys.statements()),
                        join(keys.shapes(), other.keys.shapes()),
                        join(keys.words(), other.keys.words()),
                        join(keys.comments(), other.keys.comments())));
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream())
                .distinct()
                .toList();
    }

    private void index(int run) {
        TokenRun tokens = runs.get(run);
        Map<Long, Ints> found = new HashMap<>();
        for (int i = 0; i + LEAST <= tokens.size(); i++) {
            found.computeIfAbsent(gram(tokens, i), _ -> new Ints(4)).add(run << 22 | i);
        }
        found.forEach((gram, places) -> starts.merge(gram, places.toArray(), BaseCode::append));
    }

    private static int[] append(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static long gram(TokenRun tokens, int at) {
        long key = 1;
        for (int i = at; i < at + LEAST; i++) {
            key = Hash64.combine(key, tokens.kind(i));
        }
        return key;
    }

    boolean isEmpty() {
        return runs.isEmpty() && keys.equals(Keys.NONE);
    }

    boolean holdsStatement(long key) {
        return Arrays.binarySearch(statements, key) >= 0;
    }

    boolean holdsShape(long key) {
        return Arrays.binarySearch(shapes, key) >= 0;
    }

    boolean holdsWord(long key) {
        return Arrays.binarySearch(words, key) >= 0;
    }

    boolean holdsComment(long key) {
        return Arrays.binarySearch(comments, key) >= 0;
    }

    TokenRun unmark(TokenRun tokens) {
        return starts.isEmpty() ? tokens : tokens.without(marked(tokens));
    }

    /// Which tokens lie in a stretch that the base code has too.
    boolean[] marked(TokenRun tokens) {
        boolean[] marked = new boolean[tokens.size()];
        int i = 0;
        while (i + LEAST <= tokens.size()) {
            int length = longest(tokens, i);
            Arrays.fill(marked, i, i + length, true);
            i += Math.max(1, length);
        }
        return marked;
    }

    private int longest(TokenRun tokens, int at) {
        int best = 0;
        // A few starts are enough: what repeats more often is no stretch that identifies anything.
        int tries = 16;
        for (int start : starts.getOrDefault(gram(tokens, at), new int[0])) {
            if (tries-- == 0) {
                break;
            }
            best = Math.max(best, common(tokens, at, runs.get(start >>> 22), start & (1 << 22) - 1));
        }
        return best;
    }

    private static int common(TokenRun tokens, int at, TokenRun run, int start) {
        int length = 0;
        while (at + length < tokens.size()
                && start + length < run.size()
                && tokens.kind(at + length) == run.kind(start + length)
                && !tokens.isEnd(at + length)) {
            length++;
        }
        return length >= LEAST ? length : 0;
    }
}
