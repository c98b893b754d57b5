package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Limits;
import gradus.server.fakes.ZipBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UploadTest {
    private static final Rules RULES = new Rules(new Limits(20, 5, 20, 512, 64, 256, 50, 1), Set.of());
    private static final String JAVA = "public class A {}";

    @TempDir
    Path folder;

    private Upload.Part part(String name, byte[] content) throws IOException {
        return new Upload.Part(name, Files.write(Files.createTempFile(folder, "part", ""), content));
    }

    private Candidate zip(byte[] archive) throws IOException, Rejected {
        return Upload.read(List.of(part("hand-in.zip", archive)), RULES);
    }

    private Rejected refused(byte[] archive) {
        return assertThrows(Rejected.class, () -> zip(archive));
    }

    private static byte[] pdf(int bytes) {
        return ("%PDF-1.7" + "x".repeat(bytes)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPlainZipIsTaken() throws IOException, Rejected {
        Candidate candidate = zip(new ZipBuilder()
                .folder("src")
                .file("src/p/A.java", JAVA)
                .file("report.pdf", pdf(10))
                .build());
        assertEquals(Set.of("src/p/A.java", "report.pdf"), candidate.files().keySet());
        assertEquals(List.of(), candidate.warnings());
        assertTrue(candidate.hasReport());
    }

    @Test
    void singleFilesAreTaken() throws IOException, Rejected {
        Candidate candidate = Upload.read(
                List.of(part("src/A.java", JAVA.getBytes(StandardCharsets.UTF_8)), part("report.pdf", pdf(3))), RULES);
        assertEquals(Set.of("src/A.java", "report.pdf"), candidate.files().keySet());
    }

    @Test
    void theFolderAroundTheFilesIsTakenOff() throws IOException, Rejected {
        Candidate candidate = zip(new ZipBuilder()
                .file("A1/src/A.java", JAVA)
                .file("A1/report.pdf", pdf(3))
                .file("__MACOSX/A1/._report.pdf", "x")
                .build());
        assertEquals(Set.of("src/A.java", "report.pdf"), candidate.files().keySet());
        assertEquals(List.of("The folder 'A1/' around your files was taken off."), candidate.warnings());
    }

    @Test
    void buildFilesAreLeftOutWithANoteAndEditorFilesSilently() throws IOException, Rejected {
        Candidate candidate = zip(new ZipBuilder()
                .file("pom.xml", "<project/>")
                .file("build.gradle", "exec()")
                .file("src/module-info.java", "module a {}")
                .file(".idea/workspace.xml", "x")
                .file("README.md", "x")
                .file("src/A.java", JAVA)
                .build());
        assertEquals(Set.of("src/A.java"), candidate.files().keySet());
        assertEquals(
                "Not used: pom.xml, build.gradle, src/module-info.java. The grader compiles with its own settings.",
                candidate.warnings().getFirst());
        assertTrue(candidate.warnings().getLast().startsWith("There is no report.pdf"));
    }

    @Test
    void bidirectionalControlsAreReportedWithTheirLine() throws IOException, Rejected {
        Candidate candidate = zip(new ZipBuilder()
                .file("src/A.java", "class A {\n // \u202E } \u2066\n}")
                .file("report.pdf", pdf(3))
                .build());
        assertTrue(candidate.warnings().getFirst().startsWith("src/A.java:2 contains bidirectional"));
    }

    static Stream<Arguments> hostilePaths() {
        return Stream.of(
                Arguments.of("../A.java", Refusal.PATH),
                Arguments.of("src/../../A.java", Refusal.PATH),
                Arguments.of("/etc/A.java", Refusal.PATH),
                Arguments.of("C:/A.java", Refusal.PATH),
                Arguments.of("src\\A.java", Refusal.PATH),
                Arguments.of("src/A\0.java", Refusal.PATH),
                Arguments.of("src/A\n.java", Refusal.PATH),
                Arguments.of("src/A\u202Eavaj.java", Refusal.PATH),
                Arguments.of("src//A.java", Refusal.PATH),
                Arguments.of("src/./A.java", Refusal.PATH),
                Arguments.of(".GIT/hooks/A.java", Refusal.PATH),
                Arguments.of("src/.git/A.java", Refusal.PATH),
                Arguments.of("GIT~1/A.java", Refusal.PATH),
                Arguments.of("src/aux.java", Refusal.PATH),
                Arguments.of("src/A.java.", Refusal.PATH),
                Arguments.of("src/what?.java", Refusal.PATH),
                Arguments.of("a/".repeat(17) + "A.java", Refusal.PATH),
                Arguments.of("src/" + "a".repeat(200) + ".java", Refusal.PATH),
                Arguments.of("src/a.java", Refusal.CLASHING_NAMES),
                Arguments.of("SRC/A.JAVA", Refusal.CLASHING_NAMES),
                Arguments.of("src/A.java/B.java", Refusal.CLASHING_NAMES),
                Arguments.of("src", Refusal.CLASHING_NAMES),
                Arguments.of("src/A.class", Refusal.FILE_TYPE),
                Arguments.of("lib/x.jar", Refusal.FILE_TYPE),
                Arguments.of("work.ipynb", Refusal.FILE_TYPE),
                Arguments.of("inner.zip", Refusal.FILE_TYPE),
                Arguments.of("data.csv", Refusal.FILE_TYPE),
                Arguments.of("Report.pdf", Refusal.REPORT_NAME),
                Arguments.of("doc/report.pdf", Refusal.REPORT_NAME));
    }

    @ParameterizedTest
    @MethodSource("hostilePaths")
    void aHostileNameIsRefusedBesideAGoodFile(String path, Refusal expected) {
        Rejected rejected = refused(
                new ZipBuilder().file("src/A.java", JAVA).file(path, JAVA).build());
        assertEquals(expected, rejected.refusal(), rejected.sentence());
        assertTrue(rejected.sentence().chars().noneMatch(c -> c < ' ' || c == 0x202E), rejected.sentence());
    }

    @Test
    void unicodeFormsOfOneNameClash() {
        Rejected rejected = refused(new ZipBuilder()
                .file("src/\u00C4.java", JAVA)
                .file("src/A\u0308.java", JAVA)
                .build());
        assertEquals(Refusal.CLASHING_NAMES, rejected.refusal());
    }

    @Test
    void linksAndPipesAreRefused() {
        byte[] target = "/etc/passwd".getBytes(StandardCharsets.UTF_8);
        Rejected link = refused(new ZipBuilder()
                .entry("src/A.java", "src/A.java", target, ZipBuilder.LINK, 0)
                .build());
        assertEquals(Refusal.NOT_A_FILE, link.refusal());
        assertTrue(link.sentence().contains("a symbolic link"), link.sentence());
        assertEquals(
                Refusal.NOT_A_FILE,
                refused(new ZipBuilder()
                                .entry("p", "p", target, ZipBuilder.PIPE, 0)
                                .build())
                        .refusal());
    }

    @Test
    void tenThousandEntriesAreRefusedBeforeAnyIsRead() {
        ZipBuilder zip = new ZipBuilder();
        IntStream.range(0, 10_000).forEach(i -> zip.file("src/A" + i + ".java", ""));
        assertEquals(Refusal.TOO_MANY_FILES, refused(zip.build()).refusal());
    }

    @Test
    void oneSourceMoreThanAllowedIsRefused() {
        ZipBuilder zip = new ZipBuilder();
        IntStream.rangeClosed(0, RULES.limits().sourceFiles()).forEach(i -> zip.file("src/A" + i + ".java", JAVA));
        assertTrue(refused(zip.build()).sentence().contains("50 source files"));
    }

    @Test
    void anArchiveBombIsStoppedWhileItInflates() {
        byte[] zeros = " ".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = new ZipBuilder().file("src/A.java", zeros).build();
        assertTrue(bomb.length * 900L < zeros.length, "a bomb of 1:1000, is " + bomb.length);
        assertEquals(Refusal.COMPRESSION_RATIO, refused(bomb).refusal());
    }

    @Test
    void overlappingEntriesAreRefused() {
        byte[] content = JAVA.getBytes(StandardCharsets.UTF_8);
        Rejected rejected = refused(new ZipBuilder()
                .file("src/A.java", content)
                .sameBytesAs("src/A.java ", content)
                .build());
        assertEquals(Refusal.BROKEN_ARCHIVE, rejected.refusal(), rejected.sentence());
    }

    @Test
    void entriesThatContradictTheTableAreRefused() {
        byte[] content = JAVA.getBytes(StandardCharsets.UTF_8);
        Rejected rejected = refused(new ZipBuilder()
                .entry("src/A.java", "../A.java", content, ZipBuilder.FILE, 0)
                .build());
        assertEquals(Refusal.BROKEN_ARCHIVE, rejected.refusal());
    }

    @Test
    void brokenAndEncryptedArchivesAreRefused() {
        byte[] good = new ZipBuilder().file("src/A.java", JAVA).build();
        byte[] cut = Arrays.copyOf(good, good.length - 30);
        byte[] flipped = good.clone();
        flipped[45] ^= 0x55;
        byte[] encrypted = new ZipBuilder()
                .entry("A.java", "A.java", new byte[1], ZipBuilder.FILE, 1)
                .build();
        for (byte[] archive : List.of(cut, flipped, encrypted, new byte[0], "hello".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(Refusal.BROKEN_ARCHIVE, refused(archive).refusal());
        }
    }

    @Test
    void damagedArchivesAreRefusedOrReadButNeverBreakTheReader() {
        byte[] good = new ZipBuilder()
                .file("src/A.java", JAVA)
                .file("report.pdf", pdf(40))
                .build();
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = good.clone();
                damaged[at] ^= (byte) (1 << bit);
                try {
                    ZipUpload.read(damaged, new Admission(RULES));
                } catch (Rejected rejected) {
                    assertTrue(rejected.sentence().length() > 20);
                }
            }
        }
    }

    @Test
    void sizesAreLimited() throws IOException {
        byte[] large = ("// " + "0123456789abcdef".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        Rejected sources = assertThrows(Rejected.class, () -> Upload.read(List.of(part("src/A.java", large)), RULES));
        assertEquals(Refusal.SOURCES_TOO_LARGE, sources.refusal());
        assertTrue(sources.sentence().contains("256 KB"), sources.sentence());
        Rejected report =
                assertThrows(Rejected.class, () -> Upload.read(List.of(part("report.pdf", pdf(1 << 20))), RULES));
        assertEquals(Refusal.REPORT_TOO_LARGE, report.refusal());
    }

    @Test
    void sourcesAreLimitedTogether() {
        ZipBuilder zip = new ZipBuilder();
        String half = IntStream.range(0, 22_000).mapToObj(i -> "// " + i + "\n").reduce("", String::concat);
        zip.file("src/A.java", half).file("src/B.java", half);
        assertEquals(Refusal.SOURCES_TOO_LARGE, refused(zip.build()).refusal());
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        Rejected rejected =
                assertThrows(Rejected.class, () -> Upload.read(List.of(new Upload.Part("src/A.java", large)), RULES));
        assertEquals(Refusal.TOO_LARGE, rejected.refusal());
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                Arguments.of(pdf(10), "a PDF document"),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 0}, "a zip or jar archive"),
                Arguments.of(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, "a compiled class"),
                Arguments.of(
                        "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.UTF_8), "git-lfs"),
                Arguments.of("class A {}".getBytes(StandardCharsets.UTF_16LE), "NUL bytes"),
                Arguments.of("class \u00C4 {}".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8 from byte 7"));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void bytesThatAreNotSourceTextAreRefused(byte[] content, String why) throws IOException {
        List<Upload.Part> parts = List.of(part("src/A.java", content));
        Rejected rejected = assertThrows(Rejected.class, () -> Upload.read(parts, RULES));
        assertEquals(Refusal.NOT_JAVA_TEXT, rejected.refusal());
        assertTrue(rejected.sentence().contains(why), rejected.sentence());
    }

    @Test
    void aReportThatIsNoPdfIsRefused() throws IOException {
        List<Upload.Part> parts = List.of(part("report.pdf", JAVA.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Refusal.NOT_A_PDF,
                assertThrows(Rejected.class, () -> Upload.read(parts, RULES)).refusal());
    }

    @Test
    void nothingAndNoSourcesAreTwoRefusals() {
        assertEquals(
                Refusal.NOTHING_SENT,
                assertThrows(Rejected.class, () -> Upload.read(List.of(), RULES))
                        .refusal());
        assertEquals(Refusal.NO_SOURCES, refused(new ZipBuilder().build()).refusal());
        assertEquals(
                Refusal.NO_SOURCES,
                refused(new ZipBuilder().file("report.pdf", pdf(1)).build()).refusal());
    }

    @Test
    void allFilesOfAWrongTypeAreListedAtOnce() {
        ZipBuilder zip = new ZipBuilder().file("src/A.java", JAVA);
        IntStream.range(0, 8).forEach(i -> zip.file("target/A" + i + ".class", "x"));
        Rejected rejected = refused(zip.build());
        assertTrue(rejected.sentence().contains("target/A4.class and 3 more"), rejected.sentence());
        assertTrue(rejected.sentence().contains(".gitignore"), rejected.sentence());
    }
}
