package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    private Path folder;

    private Order.Content content(String path, String text) throws IOException {
        Path blob = folder.resolve(new Digest().add(text).hex());
        return new Order.Content(path, Files.writeString(blob, text));
    }

    private static Order.Submission submission(List<Order.Content> files) {
        return new Order.Submission("anna", "content", "author", true, files, null, List.of());
    }

    @Test
    void javaFilesAreReadInTheOrderOfTheirPaths() throws Exception {
        Sources sources = Sources.of(submission(List.of(
                content("b/B.java", "class B {}"),
                content("README.md", "class C {}"),
                content("a/A.java", "class A {}"),
                content("A.JAVA.txt", "no"))));
        assertEquals(
                List.of("a/A.java", "b/B.java"),
                sources.read().files().stream().map(file -> file.path()).toList());
        assertEquals("anna", sources.read().id());
        assertEquals(List.of(), sources.unread());
        assertEquals(20, sources.length());
        assertFalse(sources.isLost());
    }

    @Test
    void foldersAndMissingFilesAreUnreadable() throws Exception {
        Sources sources = Sources.of(submission(
                List.of(new Order.Content("A.java", folder.resolve("nowhere")), new Order.Content("B.java", folder))));
        assertEquals(2, sources.unread().size());
        assertTrue(sources.unread().stream().allMatch(file -> file.state() == FileState.UNREADABLE));
        assertTrue(sources.isLost());
    }

    @Test
    void aSubmissionWithoutFilesIsNotLost() {
        assertFalse(Sources.of(submission(List.of())).isLost());
    }

    @Test
    void ofManyMegabytesTheFirstAreRead() throws Exception {
        List<Order.Content> files = new ArrayList<>();
        Order.Content large = content("x", "/*" + "x".repeat(1 << 20) + "*/");
        for (int i = 0; i < 12; i++) {
            files.add(new Order.Content("File" + i + ".java", large.blob()));
        }
        Sources sources = Sources.of(submission(files));
        assertEquals(8, sources.read().files().size());
        assertEquals(4, sources.unread().size());
        assertTrue(sources.unread().stream().allMatch(file -> file.state() == FileState.TRUNCATED));
    }

    private static Order.Version version(Order.Content... files) {
        return new Order.Version("v", List.of(files));
    }

    @Test
    void aTemplateIsReadAgainWhenItChanged() throws Exception {
        List<Order.Version> first = List.of(version(content("A.java", Programs.ORIGINAL)));
        OpenTemplate open = OpenTemplate.read(first, OpenTemplate.NONE);
        assertSame(open, OpenTemplate.read(first, open));
        OpenTemplate other = OpenTemplate.read(List.of(version(content("A.java", Programs.OTHER))), open);
        assertNotEquals(open.key(), other.key());
        OpenTemplate both = OpenTemplate.read(
                List.of(version(content("A.java", Programs.ORIGINAL)), version(content("A.java", Programs.OTHER))),
                open);
        assertNotEquals(open.key(), both.key());
        OpenTemplate moved = OpenTemplate.read(List.of(version(content("B.java", Programs.ORIGINAL))), open);
        assertNotEquals(open.key(), moved.key());
        assertSame(OpenTemplate.NONE, OpenTemplate.read(List.of(), OpenTemplate.NONE));
    }

    @Test
    void onlyTheJavaFilesOfATemplateCount() throws Exception {
        OpenTemplate open = OpenTemplate.read(
                List.of(version(
                        content("A.java", Programs.ORIGINAL), new Order.Content("data.csv", Path.of("/nowhere")))),
                OpenTemplate.NONE);
        assertEquals(
                OpenTemplate.read(List.of(version(content("A.java", Programs.ORIGINAL))), OpenTemplate.NONE)
                        .key(),
                open.key());
    }

    @Test
    void aTemplateThatIsGoneIsAFaultThatNamesTheFile() {
        List<Order.Version> gone = List.of(version(new Order.Content("Lost.java", folder.resolve("nowhere"))));
        Fault fault = assertThrows(Fault.class, () -> OpenTemplate.read(gone, OpenTemplate.NONE));
        assertEquals(Fault.Code.MISSING_CONTENT, fault.code());
        assertTrue(fault.sentence().contains("Lost.java"), fault.sentence());
    }
}
