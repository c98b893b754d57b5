package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.Ints;
import gradus.similarity.primitive.Longs;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import gradus.similarity.source.LineRange;
import gradus.similarity.tokens.Comment;
import gradus.similarity.tokens.FileTokens;
import gradus.similarity.tokens.SubmissionTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Puts together what is a submission's own, file by file.
final class FingerprintBuilder {
    /// Tokens of one submission that are compared; it bounds the cost of a pair.
    private static final int TOKEN_LIMIT = 60_000;
    private static final int WORD_LIMIT = 400;

    private final Template template;
    private final TokenRun.Builder tokens = new TokenRun.Builder();
    private final List<FileReport> reports = new ArrayList<>();
    private final Collected statements = new Collected();
    private final Collected shapes = new Collected();
    private final Collected words = new Collected();
    private final Collected comments = new Collected();
    private final Collected contents = new Collected();
    private final Set<String> commentWords = new TreeSet<>();
    private int tokenCount;

    FingerprintBuilder(Template template) {
        this.template = template;
    }

    /// Keys with their places, in the order of the files.
    private static final class Collected {
        private final Longs keys = new Longs();
        private final Ints places = new Ints();

        void add(long key, int place) {
            keys.add(key);
            places.add(place);
        }

        Bag bag() {
            return Bag.of(keys.toArray(), places.toArray());
        }
    }

    Fingerprint build(SubmissionTokens submission) {
        for (FileTokens file : submission.files()) {
            add(file);
        }
        Bag bag = contents.bag();
        long content = 1;
        for (int i = 0; i < bag.size(); i++) {
            content = Hash64.combine(content, bag.key(i));
        }
        return new Fingerprint(
                submission.id(),
                reports,
                tokens.build(),
                statements.bag(),
                shapes.bag(),
                words.bag(),
                comments.bag(),
                bag,
                commentWords.stream().limit(WORD_LIMIT).toList(),
                content);
    }

    private void add(FileTokens file) {
        int number = reports.size();
        if (file.state() == FileState.UNTOUCHED) {
            reports.add(report(file, 0, template.tokensOf(file.contentKey()), BaseLines.all(file)));
            return;
        }
        if (file.state() == FileState.EMPTY) {
            reports.add(report(file, 0, 0, BaseLines.of(file, new boolean[0], template)));
            return;
        }
        boolean[] base = template.unchanged(file);
        boolean[] baseTokens = baseTokens(file, base);
        spread(file, base, baseTokens);
        int own = addTokens(file, number, baseTokens);
        addMarks(file.statements(), file, base, number, statements);
        addMarks(file.shapes(), file, base, number, shapes);
        addMarks(file.words(), file, base, number, words);
        addComments(file.comments(), number);
        contents.add(file.contentKey(), Place.of(number, 1));
        reports.add(report(file, own, file.size() - own, BaseLines.of(file, base, template)));
    }

    private static FileReport report(FileTokens file, int own, int base, List<LineRange> lines) {
        return new FileReport(file.path(), file.state(), file.reason(), file.lines(), own, base, lines);
    }

    /// The tokens of unchanged units, and stretches of the template's tokens: in the whole file, where everything was
    /// renamed, and in what the unchanged units leave, where something was inserted.
    private boolean[] baseTokens(FileTokens file, boolean[] base) {
        TokenRun.Builder all = new TokenRun.Builder();
        for (int i = 0; i < file.size(); i++) {
            all.add(file.kind(i), 0);
        }
        boolean[] marked = template.base().marked(all.build());
        TokenRun.Builder rest = new TokenRun.Builder();
        Ints where = new Ints();
        for (int i = 0; i < file.size(); i++) {
            marked[i] |= base[file.unitOfToken(i)];
            if (!marked[i]) {
                rest.add(file.kind(i), 0);
                where.add(i);
            }
        }
        boolean[] stretches = template.base().marked(rest.build());
        for (int i = 0; i < stretches.length; i++) {
            marked[where.get(i)] |= stretches[i];
        }
        return marked;
    }

    /// A unit all of whose tokens are base code is base code, also in the channels that know no tokens.
    private static void spread(FileTokens file, boolean[] base, boolean[] baseTokens) {
        int[] own = new int[base.length];
        int[] all = new int[base.length];
        for (int i = 0; i < baseTokens.length; i++) {
            all[file.unitOfToken(i)]++;
            own[file.unitOfToken(i)] += baseTokens[i] ? 0 : 1;
        }
        for (int unit = 0; unit < base.length; unit++) {
            base[unit] |= all[unit] > 0 && own[unit] == 0;
        }
    }

    private int addTokens(FileTokens file, int number, boolean[] baseTokens) {
        int own = 0;
        for (int i = 0; i < file.size() && tokenCount < TOKEN_LIMIT; i++) {
            if (!baseTokens[i]) {
                tokens.add(file.kind(i), Place.of(number, file.lineOfToken(i)));
                own++;
                tokenCount++;
            }
        }
        tokens.add(TokenRun.END, Place.of(number, file.lines()));
        return own;
    }

    private static void addMarks(FileTokens.Marks marks, FileTokens file, boolean[] base, int number, Collected into) {
        for (int i = 0; i < marks.size() && into.keys.size() < TOKEN_LIMIT; i++) {
            if (!base[marks.unit(i)]) {
                into.add(marks.key(i), Place.of(number, file.unitLine(marks.unit(i))));
            }
        }
    }

    private void addComments(List<Comment> found, int number) {
        CommentKeys.of(found, (key, line) -> {
            if (!template.base().holdsComment(Bag.keyOf(key)) && comments.keys.size() < TOKEN_LIMIT) {
                comments.add(key, Place.of(number, line));
            }
        });
        for (Comment comment : found) {
            for (String word : comment.text().split("[^\\p{L}]+")) {
                if (word.length() >= 4 && word.length() <= 24) {
                    commentWords.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
