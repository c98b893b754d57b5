package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.LineRange;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaseLinesTest {
    private static final String GIVEN = """
            package solution;

            import java.util.List;

            /**
             * Fits a line to some points.
             * @author the course
             */
            public final class Solution implements Fit {
                private final List<Double> values;

                @Override
                public double forward(
                        double x,
                        double y) {
                    // your code here
                    throw new UnsupportedOperationException("forward");
                }

                static final String TEXT = \"""
                        a text of
                        the template
                        \""";

                double mean() {
                    double sum = 0;
                    for (double value : values) {
                        sum += value;
                    }
                    if (sum > 3) {
                        sum = 3;
                    } else {
                        sum = 4;
                    }
                    return sum / values.size();
                }
            }
            """;

    private static FileReport report(String text, String... versions) {
        Template template = Template.of(List.of(versions).stream()
                .map(version -> Programs.submission("template", version))
                .toList());
        return Fingerprints.of(Programs.submission("a", text), template).files().getFirst();
    }

    /// The lines that are no base code.
    private static String own(String text, String... versions) {
        List<LineRange> base = report(text, versions).base();
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> base.stream().noneMatch(range -> range.first() <= line && line <= range.last()))
                .mapToObj(line -> lines.get(line - 1).strip())
                .collect(Collectors.joining("|"));
    }

    @Test
    void withoutATemplateNothingIsBaseCode() {
        assertEquals(List.of(), report(GIVEN).base());
        assertEquals(List.of(), report("import java.util.List;\n}\n", "").base());
    }

    @Test
    void anUntouchedFileIsAllBaseCode() {
        int lines = (int) GIVEN.lines().count();
        assertEquals(List.of(new LineRange(1, lines)), report(GIVEN, GIVEN).base());
    }

    @Test
    void whatWasWrittenIntoAMethodIsOwnAndItsHeadIsNot() {
        String text = GIVEN.replace("throw new UnsupportedOperationException(\"forward\");", """
                double length = Math.hypot(
                            x,
                            y);

                    int count;
                    return length; // what was asked for""");
        assertEquals(
                "double length = Math.hypot(|x,|y);||int count;|return length; // what was asked for",
                own(text, GIVEN));
    }

    @Test
    void aLineAmongTheTemplatesIsOwn() {
        String text = GIVEN.replace("sum += value;", "sum += value;\n            System.out.println(value);");
        assertEquals("System.out.println(value);", own(text, GIVEN));
    }

    @Test
    void ownImportsAreOwn() {
        String text = GIVEN.replace("import java.util.List;", "import java.util.List;\nimport java.util.Map;");
        assertEquals("import java.util.Map;|", own(text, GIVEN));
    }

    @Test
    void ownCommentsAreOwnAndTheTemplatesAreNot() {
        String text = GIVEN.replace("double mean() {", "// mine alone\n    double mean() {\n");
        assertEquals("|// mine alone", own(text, GIVEN));
        String added = GIVEN.replace(" * @author the course", " * @author the course\n * and me");
        assertEquals("* and me|*/", own(added, GIVEN));
        String moved =
                GIVEN.replace("    // your code here\n", "").replace("return sum", "/* your code here */\n return sum");
        assertEquals("", own(moved, GIVEN));
    }

    @Test
    void aCommentBesideCodeOfTheTemplateIsOwn() {
        String text = GIVEN.replace("double sum = 0;", "double sum = 0; // starts with nothing");
        assertEquals("double sum = 0; // starts with nothing", own(text, GIVEN));
    }

    @Test
    void innerLinesOfATextGoByTheirWords() {
        String text = GIVEN.replace("the template", "the template\n            and of mine");
        assertEquals("|static final String TEXT = \"\"\"|and of mine|\"\"\";|", own(text, GIVEN));
    }

    @Test
    void reformattedTemplateCodeStaysBaseCode() {
        String text = GIVEN.replace("    ", "\t").replace(") {", ")\n{").replace("sum = 3;", "sum\n=\n3;");
        assertEquals("", own(text, GIVEN));
    }

    @Test
    void blankLinesBetweenOwnAndBaseCodeAreNobodys() {
        String text = GIVEN.replace("    double mean() {", "\n    double own;\n\n    double mean() {");
        assertEquals("|double own;|", own(text, GIVEN).replace("||", "|"));
    }

    @Test
    void aFileOfTheTemplatesCommentsAloneIsBaseCode() {
        assertEquals(
                List.of(new LineRange(2, 3)),
                report(
                                "\n// fits a line to some points\n// the author: the course\n",
                                GIVEN,
                                "// the author the course")
                        .base());
    }

    @Test
    void aMovedMethodOfTheTemplateIsBaseCode() {
        String method = GIVEN.substring(GIVEN.indexOf("    double mean"), GIVEN.lastIndexOf("}"));
        Template template = Template.of(Programs.submission("template", GIVEN));
        String text = "class Other {\n" + method + "    int own = 3 * 4;\n}\n";
        FileReport file = Fingerprints.of(
                        new SubmissionSources("a", List.of(SourceFile.of("Other.java", text))), template)
                .files()
                .getFirst();
        LineRange base = file.base().getFirst();
        assertTrue(base.first() <= 3 && base.last() >= 10, () -> file.toString());
        assertTrue(file.base().stream().noneMatch(range -> range.first() <= 14 && 14 <= range.last()), file::toString);
    }

    @Test
    void everyVersionOfTheTemplateCounts() {
        String second = GIVEN.replace("import java.util.List;", "import java.util.Set;\nimport java.util.List;");
        assertEquals("", own(second + "\n", GIVEN, second));
    }

    @Test
    void filesThatNobodyCanParseHaveLinesToo() {
        String text = GIVEN + "}}} ((( class {\n int own(; = 77 $$ \n";
        String own = own(text, GIVEN);
        assertTrue(own.contains("int own("), own);
    }

    @Test
    void longChainsCostNoMoreThanTheirLength() {
        long started = System.nanoTime();
        report("class A { int a = 1" + " + 1".repeat(15_000) + "; }", GIVEN);
        report("class A { int a = " + "- ".repeat(15_000) + "1; }", GIVEN);
        assertTrue(System.nanoTime() - started < 20_000_000_000L);
    }

    @Test
    void rangesSurviveBeingStored() {
        String text = GIVEN.replace("sum += value;", "sum += value;\n            System.out.println(value);");
        Fingerprint fingerprint = Fingerprints.of(
                Programs.submission("a", text, GIVEN, ""), Template.of(Programs.submission("template", GIVEN)));
        assertEquals(
                fingerprint.files(),
                FingerprintBytes.read(FingerprintBytes.write(fingerprint)).files());
    }
}
