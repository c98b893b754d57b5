package gradus.similarity.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.FingerprintBytes;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.FileState;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever the bytes are, every file ends with a state, and nothing is thrown.
class HostileSourceTest {
    private static final String ODD =
            "(){}[]<>;:,.@\"'\\/*?+-%=!&|~^#\u0000\uffff\n\tclass record enum switch -> :: \"\"\" // /* */";

    private static void survives(List<SubmissionSources> submissions) {
        Template template = Template.of(Programs.submission("template", Programs.OTHER));
        List<Fingerprint> fingerprints = Fingerprints.of(submissions, template);
        assertEquals(submissions.size(), fingerprints.size());
        for (int i = 0; i < submissions.size(); i++) {
            Fingerprint fingerprint = fingerprints.get(i);
            assertEquals(
                    submissions.get(i).files().stream().map(SourceFile::path).toList(),
                    fingerprint.files().stream().map(file -> file.path()).toList());
            assertEquals(
                    fingerprint.files(),
                    FingerprintBytes.read(FingerprintBytes.write(fingerprint)).files());
        }
    }

    @Test
    void sourcesThatWereCutAreRead() {
        List<SubmissionSources> cut = new ArrayList<>();
        for (int end = 0; end < Programs.ORIGINAL.length(); end += 13) {
            cut.add(Programs.submission("s" + end, Programs.ORIGINAL.substring(0, end)));
        }
        survives(cut);
    }

    @Test
    void sourcesThatWereDamagedAreRead() {
        SplittableRandom random = new SplittableRandom(11);
        List<SubmissionSources> damaged = new ArrayList<>();
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder(Programs.ORIGINAL);
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int at = random.nextInt(text.length());
                int from = random.nextInt(ODD.length());
                int to = Math.min(ODD.length(), from + 1 + random.nextInt(4));
                if (random.nextBoolean()) {
                    text.insert(at, ODD, from, to);
                } else {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
                }
            }
            damaged.add(Programs.submission("d" + round, text.toString()));
        }
        survives(damaged);
    }

    @Test
    void bytesThatAreNoTextAreRead() {
        SplittableRandom random = new SplittableRandom(12);
        List<SubmissionSources> noise = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            noise.add(new SubmissionSources("n" + round, List.of(SourceFile.of("N.java", bytes))));
        }
        survives(noise);
    }

    @Test
    void everyKindOfDepthIsRead() {
        List<String> deep = List.of(
                "x -> ".repeat(3_000) + "1",
                "a ? b : ".repeat(3_000) + "c",
                "(int) ".repeat(3_000) + "a",
                "- ".repeat(3_000) + "a",
                "a" + ".b".repeat(30_000),
                "a" + ".b()".repeat(5_000),
                "a" + "[0]".repeat(5_000),
                "new A<" + "A<".repeat(300) + "B" + ">".repeat(301) + "()",
                "f(".repeat(300) + ")".repeat(300),
                "\"a\" + ".repeat(10_000) + "\"b\"");
        List<SubmissionSources> submissions = new ArrayList<>();
        for (int i = 0; i < deep.size(); i++) {
            submissions.add(Programs.submission("deep" + i, Programs.method("Object o = " + deep.get(i) + ";")));
        }
        submissions.add(Programs.submission("blocks", "class A { void m() " + "{".repeat(390) + "}".repeat(390) + "}"));
        submissions.add(Programs.submission("classes", "class A { ".repeat(380) + "}".repeat(380)));
        survives(submissions);
    }

    @Test
    void aDeepFileCostsNoOtherFileOfTheBatch() {
        List<SubmissionSources> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batch.add(Programs.submission("ok" + i, Programs.ORIGINAL));
        }
        batch.add(5, Programs.submission("deep", Programs.method("Object o = " + "- ".repeat(400_000) + "a;")));
        List<Fingerprint> fingerprints = Fingerprints.of(batch, Template.NONE);
        for (Fingerprint fingerprint : fingerprints) {
            if (fingerprint.id().startsWith("ok")) {
                assertEquals(FileState.PARSED, fingerprint.files().getFirst().state());
            }
        }
        assertNotEquals(FileState.EMPTY, fingerprints.get(5).files().getFirst().state());
    }

    @Test
    void strangePathsAreKeptAsTheyAre() {
        SubmissionSources odd = new SubmissionSources(
                "odd",
                List.of(
                        SourceFile.of("a b/\u00fc%20#?.java", Programs.ORIGINAL),
                        SourceFile.of("../../x.java", Programs.OTHER),
                        SourceFile.of("", Programs.RENAMED)));
        Fingerprint fingerprint = Fingerprints.of(odd, Template.NONE);
        assertTrue(fingerprint.files().stream().allMatch(file -> file.state() == FileState.PARSED));
        survives(List.of(odd));
    }

    @Test
    void thousandsOfFilesAreOneSubmission() {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            files.add(SourceFile.of("F" + i + ".java", "class F" + i + " { int f(int a) { return a * " + i + "; } }"));
        }
        Fingerprint fingerprint = Fingerprints.of(new SubmissionSources("many", files), Template.NONE);
        assertEquals(3_000, fingerprint.files().size());
        assertTrue(fingerprint.tokens().codeTokens() > 3_000);
    }
}
