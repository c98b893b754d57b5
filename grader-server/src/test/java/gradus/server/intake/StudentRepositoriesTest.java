package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.intake.StudentRepositories.Name;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentRepositoriesTest {
    private static final Name NAME = new Name("dll", "polynomial-regression", "student01");

    @TempDir
    private Path home;

    private Repository open() throws IOException {
        Map<String, byte[]> starter = Map.of("Solution.java", "class Solution {}".getBytes(StandardCharsets.UTF_8));
        return new StudentRepositories(home).open(NAME, () -> new TreeMap<>(starter), Instant.EPOCH);
    }

    private static RefUpdate.Result push(Repository repository) throws IOException {
        ObjectId next = StarterCommit.write(repository, new TreeMap<>(), Instant.EPOCH.plusSeconds(1));
        RefUpdate main = repository.updateRef(StudentRepositories.MAIN);
        main.setNewObjectId(next);
        main.setForceUpdate(true);
        return main.update();
    }

    @Test
    void locksOfAKilledServerDoNotRefuseLaterPushes() throws IOException {
        Path lock;
        try (Repository repository = open()) {
            lock = repository.getDirectory().toPath().resolve("refs/heads/main.lock");
            Files.createFile(lock);
            assertEquals(RefUpdate.Result.LOCK_FAILURE, push(repository));
        }
        try (Repository repository = open()) {
            assertEquals(RefUpdate.Result.FORCED, push(repository));
        }
        assertFalse(Files.exists(lock));
    }

    @Test
    void aDraftThatWasNeverFinishedIsRemovedAndWhatIsFinishedStays() throws IOException {
        ObjectId before;
        Path folder;
        try (Repository repository = open()) {
            before = repository.resolve(StudentRepositories.MAIN);
            folder = repository.getDirectory().toPath().getParent();
        }
        Path draft = Files.createDirectories(folder.resolve(".new-123/objects")).getParent();
        Files.createFile(draft.resolve("HEAD"));
        try (Repository repository = open()) {
            assertEquals(before, repository.resolve(StudentRepositories.MAIN));
            assertTrue(repository.getObjectDatabase().has(before));
        }
        assertFalse(Files.exists(draft));
    }
}
