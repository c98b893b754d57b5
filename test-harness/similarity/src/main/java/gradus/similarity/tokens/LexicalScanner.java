package gradus.similarity.tokens;

import gradus.similarity.primitive.Hash64;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// Reads what no parser can: words and symbols become the canonical tokens that they most likely stand for, and each
/// stretch up to `;`, `{` or `}` a statement.
final class LexicalScanner {
    private static final Map<String, TokenKind> WORDS = Map.ofEntries(
            Map.entry("for", TokenKind.LOOP),
            Map.entry("while", TokenKind.LOOP),
            Map.entry("if", TokenKind.IF),
            Map.entry("else", TokenKind.ELSE),
            Map.entry("return", TokenKind.RETURN),
            Map.entry("throw", TokenKind.THROW),
            Map.entry("try", TokenKind.TRY),
            Map.entry("catch", TokenKind.CATCH),
            Map.entry("switch", TokenKind.SWITCH),
            Map.entry("case", TokenKind.CASE),
            Map.entry("break", TokenKind.BREAK),
            Map.entry("continue", TokenKind.CONTINUE),
            Map.entry("new", TokenKind.NEW),
            Map.entry("instanceof", TokenKind.INSTANCE_OF),
            Map.entry("class", TokenKind.TYPE),
            Map.entry("interface", TokenKind.TYPE),
            Map.entry("record", TokenKind.TYPE),
            Map.entry("enum", TokenKind.TYPE));
    private static final Map<TokenKind, TokenKind> ENDS = Map.of(
            TokenKind.LOOP, TokenKind.LOOP_END, TokenKind.IF, TokenKind.IF_END, TokenKind.TYPE, TokenKind.TYPE_END);

    private final String code;
    private final FileTokens out;
    private final Deque<TokenKind> blocks = new ArrayDeque<>();
    private TokenKind pending = TokenKind.FILE_END;
    private int at;
    private int line = 1;
    private int unit;
    private int firstToken;
    private long called = 1;

    LexicalScanner(String code, FileTokens out) {
        this.code = code;
        this.out = out;
        this.unit = out.newUnit(1);
    }

    void run() {
        while (at < code.length()) {
            step(code.charAt(at));
        }
        endStatement();
    }

    private void step(char c) {
        if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (Character.isDigit(c)) {
            literal(end(Character::isJavaIdentifierPart));
        } else if (c == '"') {
            literal(stringEnd());
        } else if (code.startsWith("//", at)) {
            skipTo(code.indexOf('\n', at));
        } else if (code.startsWith("/*", at)) {
            skipTo(code.indexOf("*/", at) + 2);
        } else {
            line += c == '\n' ? 1 : 0;
            symbol(c);
            at++;
        }
    }

    private interface Part {
        boolean goesOn(char c);
    }

    private int end(Part part) {
        int end = at;
        while (end < code.length() && part.goesOn(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private int stringEnd() {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != '"' && code.charAt(end) != '\n') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(code.length(), end + 1);
    }

    private void skipTo(int end) {
        int next = end <= at ? code.length() : end;
        for (int i = at; i < next; i++) {
            line += code.charAt(i) == '\n' ? 1 : 0;
        }
        at = next;
    }

    private void word() {
        int end = end(Character::isJavaIdentifierPart);
        String word = code.substring(at, end);
        out.exact(unit, Hash64.of(word));
        out.code(line, unit);
        TokenKind kind = WORDS.get(word);
        if (kind != null) {
            out.token(kind, unit, line);
            pending = ENDS.getOrDefault(kind, pending);
        } else if (nextSymbol(end) == '(') {
            call(word);
        }
        at = end;
    }

    private void call(String word) {
        out.token(TokenKind.CALL, unit, line);
        if (at > 0 && code.charAt(at - 1) == '.') {
            called = Hash64.combine(called, Hash64.of(word));
            out.words.add(WordKeys.member(word), unit);
        }
    }

    private char nextSymbol(int from) {
        int next = from;
        while (next < code.length() && code.charAt(next) == ' ') {
            next++;
        }
        return next < code.length() ? code.charAt(next) : ' ';
    }

    private void literal(int end) {
        String text = code.substring(at, end).replace("\"", "");
        out.exact(unit, Hash64.of(text));
        out.code(line, unit);
        out.words.add(WordKeys.literal(text), unit);
        at = end;
    }

    private void symbol(char c) {
        switch (c) {
            case '=' -> equality();
            case '+', '-' -> out.token(TokenKind.PLUS, unit, line);
            case '*' -> out.token(TokenKind.MULTIPLY, unit, line);
            case '/' -> out.token(TokenKind.DIVIDE, unit, line);
            case '%' -> out.token(TokenKind.REMAINDER, unit, line);
            case '<', '>' -> out.token(TokenKind.COMPARE, unit, line);
            case '&', '|' -> out.token(TokenKind.LOGIC, unit, line);
            case '!' -> out.token(TokenKind.NOT, unit, line);
            case '[' -> out.token(TokenKind.INDEX, unit, line);
            case '?' -> out.token(TokenKind.IF, unit, line);
            case ';' -> endStatement();
            case '{' -> open();
            case '}' -> close();
            default -> {}
        }
    }

    private void equality() {
        if (at + 1 < code.length() && code.charAt(at + 1) == '=') {
            out.token(TokenKind.COMPARE, unit, line);
            at++;
        } else {
            out.token(TokenKind.ASSIGN, unit, line);
        }
    }

    private void open() {
        blocks.push(pending);
        pending = TokenKind.FILE_END;
        endStatement();
    }

    private void close() {
        endStatement();
        if (!blocks.isEmpty() && blocks.peek() != TokenKind.FILE_END) {
            out.token(blocks.peek(), unit, line);
        }
        blocks.poll();
    }

    private void endStatement() {
        if (out.size() - firstToken >= 2) {
            long key = 7;
            for (int i = firstToken; i < out.size(); i++) {
                key = Hash64.combine(key, out.kind(i));
            }
            out.statements.add(Hash64.combine(key, called), unit);
        }
        firstToken = out.size();
        called = 1;
        unit = out.newUnit(line);
    }
}
