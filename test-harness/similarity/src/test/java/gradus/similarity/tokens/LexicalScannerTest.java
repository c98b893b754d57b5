package gradus.similarity.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexicalScannerTest {
    private static FileTokens scan(String code) {
        FileTokens tokens = new FileTokens(SourceFile.of("A.java", code), FileState.LEXICAL, "", List.of());
        new LexicalScanner(code, tokens).run();
        return tokens;
    }

    private static List<Integer> kinds(String code) {
        FileTokens tokens = scan(code);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::kind).toList();
    }

    private static Set<Long> words(FileTokens tokens) {
        return IntStream.range(0, tokens.words().size())
                .mapToObj(tokens.words()::key)
                .collect(Collectors.toSet());
    }

    @Test
    void wordsAndSymbolsBecomeTheirTokens() {
        assertEquals(
                List.of(TokenKind.ASSIGN.code(), TokenKind.CALL.code(), TokenKind.PLUS.code()), kinds("a = f(b) + c;"));
        assertEquals(List.of(TokenKind.IF.code(), TokenKind.COMPARE.code()), kinds("if (a == b) x"));
    }

    @Test
    void blocksEndWithWhatTheyAre() {
        assertEquals(
                List.of(TokenKind.LOOP.code(), TokenKind.CALL.code(), TokenKind.LOOP_END.code()),
                kinds("while (a) { f(); }"));
    }

    @Test
    void namesAndFormattingDoNotMatter() {
        assertEquals(kinds("total = total * rate - 1;"), kinds("x=x*y-2 ;"));
    }

    @Test
    void commentsAndTextsAreNoCode() {
        assertEquals(kinds("f();"), kinds("// a = b;\nf(); /* c = d; */"));
        assertEquals(kinds("a = b;"), kinds("a = \"for (;;) { x = y; }\";").subList(0, 1));
    }

    @Test
    void statementsEndAtSemicolonsAndBraces() {
        assertEquals(2, scan("a = f(b); c = g(d); e").statements().size());
    }

    @Test
    void wordsAreThoseThatTheParserFinds() {
        String code = "class A { void m() { a = Math.max(7, b.length()); s = \"Hello\"; } }";
        FileTokens parsed = SourceParser.read(List.of(Programs.submission("a", code)), Known.NOTHING)
                .getFirst()
                .files()
                .getFirst();
        assertEquals(words(parsed), words(scan(code)));
    }

    @Test
    void linesAreCounted() {
        FileTokens tokens = scan("\n\n/* two\nlines */\na = b;");
        assertEquals(5, tokens.lineOfToken(0));
    }

    @Test
    void codeThatEndsAnywhereIsRead() {
        for (String cut : List.of("", "\"", "/*", "//", "a.", "f(", "}", "}}}", "'", "new ", "0x", "\\")) {
            assertTrue(scan(cut).size() < 3, cut);
        }
    }
}
