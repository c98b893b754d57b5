package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitTreeTest {
    private static final Rules RULES = new Rules(new Limits(20, 5, 20, 512, 64, 64, 5, 1), Set.of());
    private static final byte[] JAVA = "class A {}".getBytes(StandardCharsets.UTF_8);

    private final InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("test"));
    private ObjectInserter objects;

    @BeforeEach
    void open() {
        objects = repository.newObjectInserter();
    }

    @AfterEach
    void close() {
        objects.close();
        repository.close();
    }

    private ObjectId blob(byte[] content) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, content);
    }

    private ObjectId commit(TreeFormatter tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(objects.insert(tree));
        commit.setAuthor(new PersonIdent("s", "s@example.org"));
        commit.setCommitter(commit.getAuthor());
        ObjectId id = objects.insert(commit);
        objects.flush();
        return id;
    }

    private Candidate read(TreeFormatter tree) throws IOException, Rejected {
        return GitTree.read(repository, commit(tree), RULES);
    }

    private Refusal refusal(TreeFormatter tree) {
        return assertThrows(Rejected.class, () -> read(tree)).refusal();
    }

    private static TreeFormatter tree(String name, FileMode mode, ObjectId id) {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, mode, id);
        return tree;
    }

    @Test
    void filesInFoldersAreTaken() throws IOException, Rejected {
        ObjectId src = objects.insert(tree("A.java", FileMode.REGULAR_FILE, blob(JAVA)));
        TreeFormatter root = new TreeFormatter();
        root.append("pom.xml", FileMode.REGULAR_FILE, blob(JAVA));
        root.append("report.pdf", FileMode.REGULAR_FILE, blob("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        root.append("src", FileMode.TREE, src);
        Candidate candidate = read(root);
        assertEquals(Set.of("src/A.java", "report.pdf"), candidate.files().keySet());
        assertTrue(candidate.warnings().getFirst().startsWith("Not used: pom.xml"));
    }

    @Test
    void executableFilesAreFiles() throws IOException, Rejected {
        assertEquals(
                Set.of("A.java"),
                read(tree("A.java", FileMode.EXECUTABLE_FILE, blob(JAVA)))
                        .files()
                        .keySet());
    }

    @Test
    void linksAndSubmodulesAreRefused() throws IOException {
        ObjectId target = blob("/etc/passwd".getBytes(StandardCharsets.UTF_8));
        assertEquals(Refusal.NOT_A_FILE, refusal(tree("report.pdf", FileMode.SYMLINK, target)));
        assertEquals(Refusal.NOT_A_FILE, refusal(tree("lib", FileMode.GITLINK, target)));
    }

    @Test
    void tenThousandMillionFilesInTwelveObjectsAreRefusedAtOnce() throws IOException {
        ObjectId inner = blob(JAVA);
        FileMode mode = FileMode.REGULAR_FILE;
        for (int level = 0; level < 10; level++) {
            TreeFormatter tree = new TreeFormatter();
            for (int i = 0; i < 10; i++) {
                tree.append("d" + i, mode, inner);
            }
            inner = objects.insert(tree);
            mode = FileMode.TREE;
        }
        TreeFormatter root = tree("bomb", FileMode.TREE, inner);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(Refusal.TOO_MANY_FILES, refusal(root)));
    }

    @Test
    void aTowerOfFoldersIsRefused() throws IOException {
        ObjectId inner = objects.insert(tree("A.java", FileMode.REGULAR_FILE, blob(JAVA)));
        for (int level = 0; level < 40; level++) {
            inner = objects.insert(tree("d", FileMode.TREE, inner));
        }
        assertEquals(Refusal.PATH, refusal(tree("d", FileMode.TREE, inner)));
    }

    @Test
    void oneLargeBlobUnderManyNamesIsCountedEachTime() throws IOException {
        ObjectId large = blob("// 0123456789\n".repeat(3_000).getBytes(StandardCharsets.UTF_8));
        TreeFormatter root = new TreeFormatter();
        root.append("A.java", FileMode.REGULAR_FILE, large);
        root.append("B.java", FileMode.REGULAR_FILE, large);
        assertEquals(Refusal.SOURCES_TOO_LARGE, refusal(root));
    }

    @Test
    void anEmptyTreeHasNoSources() {
        assertEquals(Refusal.NO_SOURCES, refusal(new TreeFormatter()));
    }
}
