package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
    private static final String GOOD = """
            id: tiny-sheet
            title: Tiny sheet
            version: "1"
            interface: tiny.Contract
            suite: [tiny.Checks]
            reference: tiny.Reference
            limits:
              wall-seconds: 60
              call-seconds: 20
              cpu-seconds: 60
              memory-mb: 512
              output-kb: 64
              source-kb: 64
              source-files: 5
              report-mb: 5
            tier: small
            tiers:
              small: {settings: {updates: 200}}
              large: {limits: {wall-seconds: 600}, settings: {updates: 900, full-mark: 0.5}, data: [corpus.txt]}
            rubric:
              - {item: "1", kind: AUTO, points: 60, title: "One", checks: [one]}
              - {item: "2", kind: REPORT, points: 40, title: "Two"}
            mistakes:
              - {name: half, type: tiny.Half, fails: [one], sentence: "Half."}
              - {name: same, type: tiny.Same}
            """;

    @TempDir
    private Path folder;

    private Manifest read(String yaml) throws IOException, InvalidManifest {
        Files.writeString(folder.resolve(ManifestReader.FILE), yaml);
        return ManifestReader.read(folder);
    }

    private List<String> problems(String yaml) {
        return assertThrows(InvalidManifest.class, () -> read(yaml)).problems();
    }

    @Test
    void theGradedTierGivesLimitsAndSettings() throws IOException, InvalidManifest {
        Manifest small = read(GOOD);
        assertEquals("small", small.tier());
        assertEquals(60, small.limits().wallSeconds());
        assertEquals(Map.of("updates", 200.0), small.settings());
        Manifest large = ManifestReader.read(folder, "large");
        assertEquals(600, large.limits().wallSeconds());
        assertEquals(60, large.limits().cpuSeconds(), "what a tier does not say stays");
        assertEquals(Map.of("updates", 900.0, "full-mark", 0.5), large.settings());
        assertEquals(List.of("corpus.txt"), large.data());
    }

    @Test
    void anAssignmentOfOneSizeNamesNoTier() throws IOException, InvalidManifest {
        Manifest only = read(GOOD.replaceAll("(?m)^tier: .*\n|^tiers:\n|^  (small|large): .*\n", ""));
        assertEquals(Manifest.ONLY, only.tier());
        assertEquals(Map.of(), only.settings());
    }

    @Test
    void anUnknownTierIsToldWithTheKnownOnes() throws IOException, InvalidManifest {
        read(GOOD);
        InvalidManifest refused = assertThrows(InvalidManifest.class, () -> ManifestReader.read(folder, "huge"));
        assertEquals(List.of("tier 'huge' is not one of [large, small]"), refused.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: tiny-sheet | id: Tiny Sheet | line 1: id must be lower-case words joined by '-', such as"
                        + " polynomial-regression",
                "title: Tiny sheet | title: '' | line 2: title is missing",
                "cpu-seconds: 60 | cpu-seconds: -1 | line 10: limits: cpu-seconds must be a positive number",
                "tier: small | tier: tiny | line 16: tier 'tiny' is not one of the tiers [large, small]",
                "points: 40 | points: 30 | line 20: the points of the rubric without BONUS add up to 90, not 100",
                "item: \"2\" | item: \"1\" | line 22: rubric: item 1 appears twice",
                "name: same | name: half | line 25: mistakes: 'half' appears twice",
                "sentence: \"Half.\" | sentence: \"\" | line 24: mistakes: 'half' has no sentence for the student",
            })
    void eachBrokenRuleNamesItsLine(String right, String wrong, String problem) {
        assertEquals(List.of(problem), problems(GOOD.replace(right, wrong)));
    }

    @Test
    void aMissingKeyIsToldWithoutALine() {
        assertEquals(List.of("reference is missing"), problems(GOOD.replace("reference: tiny.Reference\n", "")));
    }

    @Test
    void aTypingErrorInAKeyIsNotSilentlyADefault() {
        String problem = problems(GOOD.replace("memory-mb", "memroy-mb")).getFirst();
        assertTrue(problem.startsWith("line 11: unknown key 'memroy-mb'"), problem);
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        String problem = problems(GOOD.replace("suite: [tiny.Checks]", "suite: [tiny.Checks"))
                .getFirst();
        assertTrue(problem.startsWith("line "), problem);
    }

    @Test
    void aFolderWithoutAManifestSaysSo() {
        InvalidManifest refused = assertThrows(InvalidManifest.class, () -> ManifestReader.read(folder));
        assertEquals(List.of("there is no assignment.yaml in this folder"), refused.problems());
    }
}
