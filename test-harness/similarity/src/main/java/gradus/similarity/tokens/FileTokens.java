package gradus.similarity.tokens;

import gradus.similarity.primitive.Hash64;
import gradus.similarity.primitive.Ints;
import gradus.similarity.primitive.Longs;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import java.util.List;

/// What one file was reduced to. Everything belongs to a unit: a statement, or the head of a declaration or of a
/// compound statement. The exact key of a unit covers its names and literals, so it tells the template's code
/// from a student's.
public final class FileTokens {
    /// Far more than people write into one file; it bounds the cost of a pair.
    static final int TOKEN_LIMIT = 20_000;

    private final String path;
    private FileState state;
    private String reason;
    private final long contentKey;
    private final List<Comment> comments;
    private final long[] lineKeys;

    final Ints kinds = new Ints(256);
    final Ints tokenUnits = new Ints(256);
    final Ints tokenLines = new Ints(256);
    final Longs unitKeys = new Longs();
    final Ints unitLines = new Ints();
    final Ints unitEnds = new Ints();
    final Ints codeLines = new Ints();
    final Ints codeUnits = new Ints();
    final Marks statements = new Marks();
    final Marks shapes = new Marks();
    final Marks words = new Marks();

    FileTokens(SourceFile file, FileState state, String reason, List<Comment> comments) {
        this.path = file.path();
        this.state = state;
        this.reason = reason;
        this.contentKey = file.contentKey();
        this.comments = List.copyOf(comments);
        this.lineKeys = LineKeys.of(file.text());
    }

    /// Keys of one channel with the unit that each belongs to.
    public static final class Marks {
        private final Longs keys = new Longs();
        private final Ints units = new Ints();

        void add(long key, int unit) {
            keys.add(key);
            units.add(unit);
        }

        public int size() {
            return keys.size();
        }

        public long key(int at) {
            return keys.get(at);
        }

        public int unit(int at) {
            return units.get(at);
        }
    }

    int newUnit(int line) {
        unitKeys.add(1);
        unitLines.add(line);
        unitEnds.add(line);
        return unitKeys.size() - 1;
    }

    void exact(int unit, long part) {
        unitKeys.set(unit, Hash64.combine(unitKeys.get(unit), part));
    }

    /// Says that something of a unit stands in a line.
    void code(int line, int unit) {
        int last = codeLines.size() - 1;
        if (last < 0 || codeLines.get(last) != line || codeUnits.get(last) != unit) {
            codeLines.add(line);
            codeUnits.add(unit);
        }
    }

    /// Says what became of the file after all.
    void note(FileState found, String why) {
        state = found;
        reason = why;
    }

    void token(TokenKind kind, int unit, int line) {
        if (kinds.size() == TOKEN_LIMIT) {
            note(FileState.TRUNCATED, "Only its first " + TOKEN_LIMIT + " tokens are compared.");
            return;
        }
        kinds.add(kind.code());
        tokenUnits.add(unit);
        tokenLines.add(line);
    }

    public String path() {
        return path;
    }

    public FileState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public int lines() {
        return lineKeys.length;
    }

    public long contentKey() {
        return contentKey;
    }

    public List<Comment> comments() {
        return comments;
    }

    public int size() {
        return kinds.size();
    }

    public int kind(int token) {
        return kinds.get(token);
    }

    public int unitOfToken(int token) {
        return tokenUnits.get(token);
    }

    public int lineOfToken(int token) {
        return tokenLines.get(token);
    }

    /// Places where code stands, as often as its line or its unit changes.
    public int places() {
        return codeLines.size();
    }

    public int lineOfPlace(int place) {
        return codeLines.get(place);
    }

    public int unitOfPlace(int place) {
        return codeUnits.get(place);
    }

    /// What stands in a line (from 1), as [LineKeys] has it.
    public long lineKey(int line) {
        return lineKeys[line - 1];
    }

    public int units() {
        return unitKeys.size();
    }

    public long unitKey(int unit) {
        return unitKeys.get(unit);
    }

    public int unitLine(int unit) {
        return unitLines.get(unit);
    }

    public int unitEnd(int unit) {
        return unitEnds.get(unit);
    }

    public Marks statements() {
        return statements;
    }

    public Marks shapes() {
        return shapes;
    }

    public Marks words() {
        return words;
    }
}
