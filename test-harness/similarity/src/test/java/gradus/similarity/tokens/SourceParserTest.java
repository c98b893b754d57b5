package gradus.similarity.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SubmissionSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceParserTest {
    private static FileTokens read(String text) {
        return SourceParser.read(List.of(Programs.submission("a", text)), Known.NOTHING)
                .getFirst()
                .files()
                .getFirst();
    }

    private static List<Integer> kinds(String statements) {
        FileTokens file = read(Programs.method(statements));
        return IntStream.range(0, file.size()).mapToObj(file::kind).toList();
    }

    private static Set<Long> statements(String statements) {
        FileTokens.Marks marks = read(Programs.method(statements)).statements();
        return Set.copyOf(IntStream.range(0, marks.size()).mapToObj(marks::key).toList());
    }

    @Test
    void parsesWithoutAnError() {
        FileTokens file = read(Programs.ORIGINAL);
        assertEquals(FileState.PARSED, file.state());
        assertTrue(file.size() > 60);
        assertTrue(file.statements().size() > 10);
        assertTrue(file.shapes().size() > 30);
        assertTrue(file.words().size() > 8);
    }

    @Test
    void namesDoNotMatter() {
        assertEquals(kinds("int a = f(b) + 1;"), kinds("long other = g(x) + 7;"));
    }

    @Test
    void loopsOfAllFormsAreTheSame() {
        assertEquals(
                kinds("int i = 0; while (i < n) { f(i); i++; }"), kinds("for (int i = 0; i < n; i += 1) { f(i); }"));
    }

    @Test
    void incrementsOfAllFormsAreTheSame() {
        assertEquals(kinds("i++;"), kinds("i += 1;"));
        assertEquals(kinds("i++;"), kinds("i = i + 1;"));
        assertEquals(kinds("i *= 2;"), kinds("i = i * 2;"));
    }

    @Test
    void aConditionalIsABranch() {
        assertEquals(
                kinds("a = b < c ? f() : g();").size(),
                kinds("if (b < c) { a = f(); } else { g(); }").size() - 1);
    }

    @Test
    void declarationsWithoutComputationSayNothing() {
        assertEquals(kinds("f();"), kinds("int a; String s = \"x\"; f();"));
    }

    @Test
    void castsParenthesesAndBlocksSayNothing() {
        assertEquals(kinds("a = f(b);"), kinds("{ a = (int) (f((b))); }"));
    }

    @Test
    void modifiersAndAnnotationsSayNothing() {
        assertEquals(
                read("class A { void m() { f(); } }").size(),
                read("@Deprecated public final class A { @Override protected void m() { f(); } }")
                        .size());
    }

    @Test
    void statementsKeepLibraryNamesAndLoseOwnOnes() {
        assertNotEquals(statements("a = Math.max(b, c);"), statements("a = Math.min(b, c);"));
        assertEquals(
                statements("this.first(b, c); } void first(int b, int c) {"),
                statements("this.second(b, c); } void second(int b, int c) {"));
    }

    @Test
    void namesOfTheTemplateCountAsTheLibrarys() {
        SubmissionSources first = Programs.submission("a", Programs.method("shape(b);\n}\nvoid shape(int b) {"));
        SubmissionSources second = Programs.submission("a", Programs.method("loss(b);\n}\nvoid loss(int b) {"));
        Known template = new Known(Set.of(), Set.of("shape", "loss"));
        assertNotEquals(key(first, template), key(second, template));
        assertEquals(key(first, Known.NOTHING), key(second, Known.NOTHING));
    }

    private static List<Long> key(SubmissionSources submission, Known known) {
        FileTokens file =
                SourceParser.read(List.of(submission), known).getFirst().files().getFirst();
        // A call alone is one token and no statement, so its words tell.
        List<Long> shapes = new ArrayList<>();
        for (int i = 0; i < file.shapes().size(); i++) {
            shapes.add(file.shapes().key(i));
        }
        for (int i = 0; i < file.statements().size(); i++) {
            shapes.add(file.statements().key(i));
        }
        return shapes;
    }

    @Test
    void linesAreThoseOfTheText() {
        FileTokens file = read(Programs.ORIGINAL);
        int first = Programs.ORIGINAL
                .substring(0, Programs.ORIGINAL.indexOf("sum += value"))
                .split("\n", -1)
                .length;
        boolean found = IntStream.range(0, file.statements().size())
                .anyMatch(i -> file.unitLine(file.statements().unit(i)) == first);
        assertTrue(found);
    }

    @Test
    void aSyntaxErrorCostsNothingButItself() {
        String broken = Programs.ORIGINAL.replace("return best;", "return best +;");
        FileTokens file = read(broken);
        assertEquals(FileState.RECOVERED, file.state());
        assertTrue(file.reason().contains("line "), file.reason());
        assertTrue(file.size() > 0.9 * read(Programs.ORIGINAL).size());
    }

    @Test
    void oneBrokenFileDoesNotTouchTheOthers() {
        List<SubmissionTokens> both = SourceParser.read(
                List.of(
                        Programs.submission("a", "class {{{ %%% ((", Programs.ORIGINAL),
                        Programs.submission("b", Programs.OTHER)),
                Known.NOTHING);
        assertNotEquals(FileState.PARSED, both.getFirst().files().getFirst().state());
        assertEquals(FileState.PARSED, both.getFirst().files().getLast().state());
        assertEquals(FileState.PARSED, both.getLast().files().getFirst().state());
    }

    @Test
    void fiveThousandParenthesesAreLeftOutAndTheRestIsRead() {
        String deep = Programs.ORIGINAL.replace(
                "return best;", "return " + "(".repeat(5_000) + "best" + ")".repeat(5_000) + ";");
        FileTokens file = read(deep);
        assertEquals(FileState.PRUNED, file.state());
        assertTrue(file.size() > 0.9 * read(Programs.ORIGINAL).size());
    }

    @Test
    void deepTreesWithoutBracketsAreRead() {
        FileTokens sum = read(Programs.method("int a = " + "b + ".repeat(20_000) + "b;"));
        assertTrue(sum.size() > 1000, sum.state() + " " + sum.reason());
        FileTokens chain = read(Programs.method("if (a) f(); else ".repeat(5_000) + "g();"));
        assertTrue(chain.size() > 1000, chain.state() + " " + chain.reason());
        FileTokens signs = read(Programs.method("boolean a = " + "!".repeat(50_000) + "b;"));
        assertTrue(signs.size() > 0, signs.state() + " " + signs.reason());
    }

    @Test
    void emptyFilesSaySo() {
        assertEquals(FileState.EMPTY, read("").state());
        assertEquals(FileState.EMPTY, read("// nothing yet\n").state());
        assertFalse(read("").reason().isEmpty());
    }

    @Test
    void compactSourceFilesAreRead() {
        FileTokens file = read(
                "void main() {\n    int a = Math.max(f(1), 2);\n    IO.println(a);\n}\nint f(int b) { return b + 1; }\n");
        assertEquals(FileState.PARSED, file.state());
        assertTrue(file.statements().size() >= 2);
    }

    @Test
    void newSyntaxIsRead() {
        FileTokens file = read(
                "import module java.base;\nclass A { int f(Object o) { return switch (o) {"
                        + " case R(int a, String _) when a > 0 -> a; case null, default -> { yield 0; } }; } record R(int a, String b) {} }");
        assertEquals(FileState.PARSED, file.state());
    }

    @Test
    void aMegabyteOfGeneratedCodeIsCutAndSaysSo() {
        FileTokens file = read(Programs.method("table[1] = new int[] {1, 2, 3};\n".repeat(40_000)));
        assertEquals(FileState.TRUNCATED, file.state());
        assertEquals(FileTokens.TOKEN_LIMIT, file.size());
    }

    @Test
    void filesOfTheTemplateAreNotRead() {
        SubmissionSources submission = Programs.submission("a", Programs.ORIGINAL);
        Known template = new Known(Set.of(submission.files().getFirst().contentKey()), Set.of());
        FileTokens file = SourceParser.read(List.of(submission), template)
                .getFirst()
                .files()
                .getFirst();
        assertEquals(FileState.UNTOUCHED, file.state());
        assertEquals(0, file.size());
    }

    @Test
    void moreSubmissionsThanOneBatchKeepTheirOrder() {
        List<SubmissionSources> many = IntStream.range(0, 120)
                .mapToObj(i -> Programs.submission("s" + i, Programs.method("f(" + i + ");")))
                .toList();
        assertEquals(
                many.stream().map(SubmissionSources::id).toList(),
                SourceParser.read(many, Known.NOTHING).stream()
                        .map(SubmissionTokens::id)
                        .toList());
    }

    @Test
    void wordsAndSymbolsReplaceWhatTheParserCannotSave() {
        FileTokens file = read("%%% ".repeat(3) + "for (;;) { a = b + c; x.foo(7); } ) } ] ".repeat(40));
        assertTrue(file.size() > 50, file.state() + " " + file.size());
        assertTrue(file.words().size() > 30);
    }
}
