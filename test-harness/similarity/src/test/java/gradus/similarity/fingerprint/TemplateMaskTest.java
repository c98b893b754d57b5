package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateMaskTest {
    private static final Template TEMPLATE = Template.of(Programs.submission("template", Programs.ORIGINAL));
    private static final String OWN = """

                double own(double a, double b) {
                    double c = Math.hypot(a, b) * 3.25;
                    if (c > 100) {
                        c = Math.log(c - a) + largest();
                    }
                    return c / (a + b * c);
                }
            }
            """;

    private static Fingerprint of(SubmissionSources submission) {
        return Fingerprints.of(submission, TEMPLATE);
    }

    private static String withOwn(String text) {
        return text.strip().substring(0, text.strip().length() - 1) + OWN;
    }

    private static Fingerprint onlyOwn() {
        return Programs.fingerprint("a", "class A {" + OWN);
    }

    @Test
    void untouchedFilesAreDroppedByTheirContent() {
        Fingerprint fingerprint = of(Programs.submission("a", Programs.ORIGINAL));
        assertTrue(fingerprint.isEmpty());
        assertEquals(FileState.UNTOUCHED, fingerprint.files().getFirst().state());
    }

    @Test
    void whatWasAddedToATemplateFileIsOwn() {
        Fingerprint fingerprint = of(Programs.submission("a", withOwn(Programs.ORIGINAL)));
        FileReport file = fingerprint.files().getFirst();
        assertEquals(onlyOwn().tokens().codeTokens() - 2, file.ownTokens());
        assertEquals(onlyOwn().statements().size(), fingerprint.statements().size());
        assertTrue(file.baseTokens() > 60);
    }

    @Test
    void reformattingTheTemplateMakesNothingOwn() {
        String reformatted = Programs.ORIGINAL
                .replace("    ", "\t")
                .replace(" {\n", "\n\t{\n")
                .replace("// the sum", "// The Sum");
        assertEquals(0, of(Programs.submission("a", reformatted)).tokens().codeTokens());
    }

    @Test
    void aLineAmongTheTemplatesIsOwnAndTheRestIsNot() {
        String edited =
                Programs.ORIGINAL.replace("sum += value;", "sum += value;\n        System.out.println(sum * 17);");
        Fingerprint fingerprint = of(Programs.submission("a", edited));
        assertEquals(2, fingerprint.tokens().codeTokens());
        assertEquals(1, fingerprint.statements().size());
    }

    @Test
    void aMovedTemplateFileIsStillTheTemplates() {
        SubmissionSources moved =
                new SubmissionSources("a", List.of(SourceFile.of("other/Place.java", withOwn(Programs.ORIGINAL))));
        assertEquals(onlyOwn().statements().size(), of(moved).statements().size());
    }

    @Test
    void renamedTemplateCodeIsFoundByItsTokens() {
        Fingerprint fingerprint = of(Programs.submission("a", Programs.RENAMED));
        FileReport file = fingerprint.files().getFirst();
        assertTrue(file.ownTokens() < 0.2 * (file.ownTokens() + file.baseTokens()), () -> file.toString());
    }

    @Test
    void commentsOfTheTemplateAreNobodys() {
        assertEquals(
                0,
                of(Programs.submission("a", withOwn(Programs.ORIGINAL)))
                        .comments()
                        .size());
        assertTrue(Programs.fingerprint("a", Programs.ORIGINAL).comments().size() > 0);
    }

    @Test
    void aTemplateThatChangedInMidTermHasSeveralVersions() {
        String second = Programs.ORIGINAL
                .replace("double best = Double.NEGATIVE_INFINITY;", "double best = values.get(0);")
                .replace("int bins, double low", "int bins, double from, double low");
        Template both = Template.of(
                Programs.submission("template", Programs.ORIGINAL), Programs.submission("template", second));
        assertTrue(Fingerprints.of(Programs.submission("a", second), both).isEmpty());
        assertTrue(Fingerprints.of(Programs.submission("a", Programs.ORIGINAL), both)
                .isEmpty());
        for (String version : List.of(Programs.ORIGINAL, second)) {
            Fingerprint fingerprint = Fingerprints.of(Programs.submission("a", withOwn(version)), both);
            assertEquals(onlyOwn().statements().size(), fingerprint.statements().size());
        }
    }

    @Test
    void withoutATemplateEverythingIsOwn() {
        FileReport file = Programs.fingerprint("a", Programs.ORIGINAL).files().getFirst();
        assertEquals(0, file.baseTokens());
        assertTrue(file.ownTokens() > 60);
    }

    @Test
    void aTemplateOfEmptyFilesMasksNothing() {
        Template empty = Template.of(Programs.submission("template", "", "// nothing"));
        assertTrue(Fingerprints.of(Programs.submission("a", Programs.ORIGINAL), empty)
                        .tokens()
                        .codeTokens()
                > 60);
        assertEquals(
                FileState.EMPTY,
                Fingerprints.of(Programs.submission("a", ""), empty)
                        .files()
                        .getFirst()
                        .state());
    }
}
