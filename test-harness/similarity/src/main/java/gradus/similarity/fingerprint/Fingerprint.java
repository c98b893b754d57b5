package gradus.similarity.fingerprint;

import gradus.similarity.source.FileReport;
import java.util.List;

/// What is compared of one submission: its own tokens and bags, the contents of its own files, the words of its
/// own comments, and what became of each file. `content` is the whole as one number: equal for submissions that
/// are the same in everything that is compared.
public record Fingerprint(
        String id,
        List<FileReport> files,
        TokenRun tokens,
        Bag statements,
        Bag shapes,
        Bag words,
        Bag comments,
        Bag contents,
        List<String> commentWords,
        long content) {
    public Fingerprint {
        files = List.copyOf(files);
        commentWords = List.copyOf(commentWords);
    }

    /// Whether nothing of it is the student's own.
    public boolean isEmpty() {
        return tokens.codeTokens() == 0 && comments.size() == 0;
    }

    public String path(int place) {
        int file = Place.file(place);
        return file < files.size() ? files.get(file).path() : "";
    }

    /// The same fingerprint under another id.
    public Fingerprint withId(String other) {
        return with(other, files);
    }

    /// The same fingerprint with other reports; each keeps its place, and more may follow.
    public Fingerprint withFiles(List<FileReport> reports) {
        return with(id, reports);
    }

    private Fingerprint with(String otherId, List<FileReport> reports) {
        return new Fingerprint(
                otherId, reports, tokens, statements, shapes, words, comments, contents, commentWords, content);
    }

    /// The same fingerprint without what the base code holds.
    public Fingerprint without(BaseCode base) {
        if (base.isEmpty()) {
            return this;
        }
        Fingerprint rest = new Fingerprint(
                id,
                files,
                base.unmark(tokens),
                statements.without(base::holdsStatement),
                shapes.without(base::holdsShape),
                words.without(base::holdsWord),
                comments.without(base::holdsComment),
                contents,
                commentWords,
                content);
        return rest.withFiles(ExpectedLines.of(this, rest));
    }
}
