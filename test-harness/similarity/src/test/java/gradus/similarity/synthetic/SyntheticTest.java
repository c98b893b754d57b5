package gradus.similarity.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFolder;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticTest {
    private final Sheet sheet = new Sheet(21, 100, 120, 0.35);

    @TempDir
    private Path folder;

    private static long lines(SubmissionSources submission) {
        return submission.files().stream()
                .mapToLong(file -> file.text().lines().count())
                .sum();
    }

    @Test
    void theSameSeedGivesTheSameSources() {
        Sheet again = new Sheet(21, 100, 120, 0.35);
        assertEquals(sheet.sources("a", sheet.solution(3)), again.sources("a", again.solution(3)));
        assertNotEquals(sheet.sources("a", sheet.solution(3)), sheet.sources("a", sheet.solution(4)));
        assertNotEquals(sheet.template(), new Sheet(22, 100, 120, 0.35).template());
    }

    @Test
    void everyDisguiseLeavesAProgramThatParses() {
        List<SubmissionSources> sources = new ArrayList<>();
        for (Disguise disguise : Disguise.values()) {
            for (int person = 0; person < 10; person++) {
                Sheet.Solution copy = sheet.copy(sheet.solution(person), person, disguise);
                sources.add(sheet.sources(disguise + "-" + person, copy, 0.25));
            }
        }
        for (Fingerprint fingerprint : Fingerprints.of(sources, Template.NONE)) {
            assertTrue(
                    fingerprint.files().stream().allMatch(file -> file.state() == FileState.PARSED),
                    () -> fingerprint.id() + " " + fingerprint.files());
        }
    }

    @Test
    void deadCodeMakesProgramsLonger() {
        long plain = lines(sheet.sources("a", sheet.solution(1)));
        long quarter = lines(sheet.sources("a", sheet.copy(sheet.solution(1), 1, Disguise.DEAD_CODE_25)));
        long more = lines(sheet.sources("a", sheet.copy(sheet.solution(1), 1, Disguise.DEAD_CODE_60)));
        assertTrue(plain < quarter && quarter < more, plain + ", " + quarter + ", " + more);
    }

    @Test
    void theTemplateIsUntouchedUnlessEdited() {
        Template template = Template.of(sheet.template());
        Fingerprint plain = Fingerprints.of(sheet.sources("a", sheet.solution(1)), template);
        assertEquals(
                2,
                plain.files().stream()
                        .filter(file -> file.state() == FileState.UNTOUCHED)
                        .count());
        Fingerprint edited = Fingerprints.of(sheet.sources("a", sheet.solution(1), 0.25), template);
        assertTrue(edited.files().stream().noneMatch(file -> file.state() == FileState.UNTOUCHED));
        assertTrue(edited.tokens().codeTokens() > plain.tokens().codeTokens());
    }

    @Test
    void aSubmissionOfTheCohortHasAboutFourHundredLines() {
        GeneratedCohort cohort = new GeneratedCohort(1);
        double mean = cohort.submissions(0, 20).stream()
                .mapToLong(SyntheticTest::lines)
                .average()
                .orElse(0);
        assertTrue(mean > 390 && mean < 480, () -> mean + " lines");
    }

    @Test
    void someOfTheCohortCopied() {
        GeneratedCohort cohort = new GeneratedCohort(1);
        int copied = 0;
        for (int number = 0; number < 1000; number++) {
            copied += cohort.source(number) == number ? 0 : 1;
            assertEquals(
                    cohort.source(number), cohort.source(cohort.source(number)), "copies of copies name the first");
        }
        assertTrue(copied > 25 && copied < 80, copied + " copies");
    }

    @Test
    void aCohortIsWrittenAsFolders() throws IOException {
        new GeneratedCohort(1).write(folder.resolve("class"), folder.resolve("template"), 3);
        List<SubmissionSources> read = SourceFolder.submissions(folder.resolve("class"));
        assertEquals(new GeneratedCohort(1).submissions(0, 3), read);
        assertEquals(
                2,
                SourceFolder.submission("t", folder.resolve("template")).files().size());
    }
}
