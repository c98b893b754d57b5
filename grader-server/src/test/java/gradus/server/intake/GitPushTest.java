package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GitClient;
import gradus.server.fakes.GitClient.Said;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.WithHarness;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(WithHarness.class)
@QuarkusTestResource(TestDatabase.class)
class GitPushTest {
    @TempDir
    Path home;

    @TestHTTPResource("/")
    URI server;

    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    @Inject
    Tokens tokens;

    @Inject
    Submissions submissions;

    @Inject
    Attempts attempts;

    @ConfigProperty(name = "gradus.home")
    Path data;

    private Course course;
    private Assignment sheet;
    private Person student;

    @BeforeEach
    void enrol() {
        course = people.course();
        sheet = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
        student = people.member(course, Role.STUDENT);
    }

    private String token(Person person) {
        return tokens.make(person, "test").secret();
    }

    private String url(Person caller, Assignment assignment, Person owner) {
        return url(caller.username + ":" + token(caller), assignment, owner);
    }

    private String url(String credentials, Assignment assignment, Person owner) {
        return "http://" + credentials + "@" + server.getAuthority() + "/git/" + course.slug + "/" + assignment.slug
                + "/" + owner.username + ".git";
    }

    private GitClient cloned() throws IOException, InterruptedException {
        return GitClient.clone(home, url(student, sheet, student));
    }

    private List<Submission> handedIn() {
        return QuarkusTransaction.requiringNew().call(() -> submissions.of(sheet.id, student.id));
    }

    private Attempt attempt(Submission submission) {
        return QuarkusTransaction.requiringNew()
                .call(() -> attempts.of(submission.id).getFirst());
    }

    /// Looks for a text in what git said, however it is broken into lines.
    private static void contains(String part, Said said) {
        String joined = said.text().replaceAll(" *\nremote: +", " ").replaceAll(" +", " ");
        assertTrue(joined.contains(part.replaceAll(" +", " ")), () -> "'" + part + "' expected in:\n" + said.text());
    }

    private void refused(String sentence, Said said) {
        assertNotEquals(0, said.exit(), said.text());
        contains(sentence, said);
        assertEquals(List.of(), handedIn());
    }

    @Test
    void aCloneHoldsTheStarterAsOneCommitOnMain() throws IOException, InterruptedException {
        GitClient git = cloned();
        assertTrue(Files.readString(git.folder().resolve("src/Solution.java")).contains("class Solution"));
        assertEquals("main\n", git.git("branch", "--show-current").text());
        assertEquals("1\n", git.git("rev-list", "--count", "HEAD").text());
    }

    @Test
    void anAcceptedPushShowsReceiptProgressAndResult() throws IOException, InterruptedException {
        GitClient git = cloned();
        Said said = git.write("src/Solution.java", "class Solution {}")
                .commit("Solve")
                .push();
        assertEquals(0, said.exit(), said.text());
        contains("RECEIVED " + sheet.title + ", submission 1", said);
        contains("counts   on time", said);
        contains("Europe/Zurich", said);
        contains("There is no report.pdf", said);
        contains("[ 1/1] passed  Greets", said);
        contains("65.0 / 65.0", said);
        contains("By machine: 65.0 of 65.0 points.", said);
        contains("- / 35.0  not marked yet", said);
        contains("A teaching assistant still marks 2.", said);
        contains("/attempts/", said);

        Submission submission = handedIn().getFirst();
        assertEquals(git.git("rev-parse", "HEAD").text().strip(), submission.commitId);
        contains(submission.contentHash.substring(0, 16), said);
        Attempt attempt = attempt(submission);
        assertEquals(AttemptState.GRADED, attempt.state);
        assertEquals(65_000, attempt.autoPoints);

        Said again = git.write("src/Solution.java", "class Solution { /* harness: */ }")
                .commit("More")
                .push();
        contains("submission 2", again);
    }

    @Test
    void aWrongSolutionIsToldWhatIsWrong() throws IOException, InterruptedException {
        Said said = cloned().write("src/Solution.java", "// harness: wrong")
                .commit("Try")
                .push();
        assertEquals(0, said.exit(), said.text());
        contains("failed  Greets", said);
        contains("It greets nobody.", said);
    }

    @Test
    void sourcesThatDoNotCompileAreToldWhere() throws IOException, InterruptedException {
        Said said = cloned().write("src/Solution.java", "// harness: broken")
                .commit("Try")
                .push();
        assertEquals(0, said.exit(), said.text());
        contains("DOES NOT COMPILE", said);
        contains("src/Solution.java:3:7: ';' expected", said);
    }

    @Test
    void anotherBranchIsRefusedAndMainBesideItAccepted() throws IOException, InterruptedException {
        GitClient git = cloned();
        git.git("checkout", "-q", "-b", "wip");
        git.write("src/Solution.java", "class Solution {}").commit("Solve");
        refused("run `git push origin HEAD:main`", git.push("origin", "wip"));
        refused("(wrong branch)", git.push("origin", "HEAD:refs/tags/v1"));
        Said both = git.push("origin", "wip", "wip:main");
        contains("[remote rejected] wip -> wip (wrong branch)", both);
        assertEquals(1, handedIn().size());
    }

    @Test
    void historyIsNeitherRewrittenNorDeleted() throws IOException, InterruptedException {
        GitClient git = cloned();
        git.write("src/Solution.java", "class Solution {}").commit("Solve").push();
        git.git("commit", "--quiet", "--amend", "--message", "Other");
        Said forced = git.push("--force");
        assertNotEquals(0, forced.exit());
        contains("`git pull --rebase`", forced);
        Said deleted = git.push("origin", ":main");
        assertNotEquals(0, deleted.exit());
        contains("cannot be deleted", deleted);
        assertEquals(1, handedIn().size());
    }

    @Test
    void studentsDoNotSeeEachOther() throws IOException, InterruptedException {
        Person other = people.member(course, Role.STUDENT);
        Said foreign = GitClient.tryClone(home, url(other, sheet, student));
        refused("Yours ends with /git/" + course.slug + "/" + sheet.slug + "/" + other.username, foreign);
        Person stranger = people.person();
        refused("not found", GitClient.tryClone(home, url(stranger, sheet, stranger)));
        refused("Authentication failed", GitClient.tryClone(home, url(student.username + ":wrong", sheet, student)));
    }

    @Test
    void staffClonesButDoesNotPush() throws IOException, InterruptedException {
        Person assistant = people.member(course, Role.TA);
        GitClient git = GitClient.clone(home, url(assistant, sheet, student));
        Said said = git.write("src/Solution.java", "class Solution {}")
                .commit("Help")
                .push();
        refused("Only " + student.username + " can push here", said);
    }

    @Test
    void anAssignmentWhoseLastWindowEndedIsClosed() throws IOException, InterruptedException {
        sheet = sheets.open(course, GreetingSheets.LONG_OVER);
        Said said = cloned().write("src/Solution.java", "class Solution {}")
                .commit("Late")
                .push();
        refused("The last window for '" + sheet.title + "' ended on Wed 9 Dec 2020", said);
        contains("(last window ended)", said);
    }

    @Test
    void anAssignmentThatIsNotOpenCannotEvenBeCloned() throws IOException, InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> Assignment.update("opensAt = null where id = ?1", sheet.id));
        refused("is not open yet", GitClient.tryClone(home, url(student, sheet, student)));
    }

    @Test
    void aPushWithoutSourcesIsRefused() throws IOException, InterruptedException {
        GitClient git = cloned();
        Files.delete(git.folder().resolve("src/Solution.java"));
        refused("There is no .java file", git.commit("Nothing").push());
    }

    @Test
    void linksModulesAndCompiledCodeAreRefused() throws IOException, InterruptedException {
        GitClient git = cloned();
        Files.createSymbolicLink(git.folder().resolve("report.pdf"), Path.of("/etc/passwd"));
        refused("'report.pdf' is a symbolic link", git.commit("Link").push());
        Files.delete(git.folder().resolve("report.pdf"));
        git.write("target/A.class", "x").commit("Class");
        refused("not: target/A.class", git.push());
        git.git("rm", "-q", "-r", "target");
        String head = git.git("rev-parse", "HEAD").text().strip();
        git.git("update-index", "--add", "--cacheinfo", "160000," + head + ",library");
        git.git("commit", "-q", "-m", "Module");
        refused("a submodule", git.push());
    }

    /// Row 37 of the attack list: filters, substitutions and encodings of the tree's own configuration. Blobs are
    /// read as they are, so the same sources have the same hash with it and without.
    @Test
    void attributesOfTheTreeChangeNoFile() throws IOException, InterruptedException {
        GitClient git = cloned();
        Said plain = git.write("src/Solution.java", "class Solution {} // $Id$ $Format:%an$\n")
                .commit("Plain")
                .push();
        assertEquals(0, plain.exit(), plain.text());
        git.write(".gitattributes", "*.java export-subst ident filter=evil eol=crlf\n");
        Said configured = git.commit("Configured").push();
        assertEquals(0, configured.exit(), configured.text());
        assertEquals(2, handedIn().size());
        assertEquals(1, handedIn().stream().map(s -> s.contentHash).distinct().count());
    }

    @Test
    void fiftyMegabytesAreRefused() throws IOException, InterruptedException {
        GitClient git = cloned();
        try (RandomAccessFile large =
                new RandomAccessFile(git.folder().resolve("data.bin").toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        refused("A file in this push is larger than 1 MB", git.commit("Data").push());
    }

    @Test
    void manyMegabytesThatDoNotCompressAreRefusedWhileTheyArrive() throws IOException, InterruptedException {
        GitClient git = cloned();
        byte[] noise = new byte[900_000];
        for (int i = 0; i < 22; i++) {
            new Random(i).nextBytes(noise);
            Files.write(git.folder().resolve("noise" + i), noise);
        }
        refused("This is larger than 15 MB", git.commit("Noise").push());
    }

    @Test
    void twelveObjectsThatUnfoldToMillionsOfFilesAreRefused() throws IOException, InterruptedException {
        GitClient git = cloned();
        git.write("lol", "class A {}");
        String object = git.git("hash-object", "-w", "lol").text().strip();
        String entry = "100644 blob ";
        for (int level = 0; level < 8; level++) {
            StringBuilder tree = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                tree.append(entry).append(object).append("\td").append(i).append('\n');
            }
            object = mktree(git, tree.toString());
            entry = "040000 tree ";
        }
        String commit = git.git("commit-tree", "-p", "HEAD", "-m", "bomb", object)
                .text()
                .strip();
        refused("more than 1000 files or folders", git.push("origin", commit + ":main"));
    }

    @Test
    void aTreeThatHidesAGitFolderIsRefused() throws IOException, InterruptedException {
        GitClient git = cloned();
        git.write("hook", "#!/bin/sh");
        String hook = git.git("hash-object", "-w", "hook").text().strip();
        String inner = mktree(git, "100644 blob " + hook + "\tpost-checkout\n");
        String root = mktree(git, "040000 tree " + inner + "\t.GIT\n");
        String commit =
                git.git("commit-tree", "-p", "HEAD", "-m", "hook", root).text().strip();
        refused("Git found a broken or dangerous object", git.push("origin", commit + ":main"));
    }

    @Test
    void aPushOfNothingNewIsNoSubmission() throws IOException, InterruptedException {
        Said said = cloned().push();
        assertEquals(0, said.exit(), said.text());
        contains("Everything up-to-date", said);
        assertEquals(List.of(), handedIn());
    }

    private static String mktree(GitClient git, String lines) throws IOException {
        Process process = git.start("mktree");
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void aClientThatHangsUpLosesNothing() throws Exception {
        GitClient git = cloned().write("src/Solution.java", "// harness: slow").commit("Slow");
        Process push = git.start("push");
        while (handedIn().isEmpty()) {
            Thread.sleep(20);
        }
        push.destroyForcibly().waitFor();
        Attempt attempt = attempt(handedIn().getFirst());
        assertFalse(attempt.state.over());
        while (!attempt(handedIn().getFirst()).state.over()) {
            Thread.sleep(50);
        }
        assertEquals(AttemptState.GRADED, attempt(handedIn().getFirst()).state);
    }

    @Test
    void aPushWhoseBranchWasLostInACrashIsTheSameSubmissionAgain() throws IOException, InterruptedException {
        GitClient git = cloned();
        String before = git.git("rev-parse", "HEAD").text().strip();
        git.write("src/Solution.java", "class Solution {}").commit("Solve").push();
        Path bare = data.toAbsolutePath().resolve(Path.of("git", course.slug, sheet.slug, student.username + ".git"));
        git.git("--git-dir=" + bare, "update-ref", "refs/heads/main", before);
        Said again = git.push();
        assertEquals(0, again.exit(), again.text());
        contains("submission 1", again);
        assertEquals(1, handedIn().size());
    }
}
