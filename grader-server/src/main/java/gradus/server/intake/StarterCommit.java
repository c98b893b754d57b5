package gradus.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/// The first commit of a student's repository: the starter folder as it was published, the same for every
/// student.
final class StarterCommit {
    private static final String AUTHOR = "Gradus";
    private static final String ADDRESS = "gradus@localhost";

    private StarterCommit() {}

    static ObjectId write(Repository repository, Path starter, Instant at) throws IOException {
        try (ObjectInserter objects = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(starter, objects));
            commit.setAuthor(new PersonIdent(AUTHOR, ADDRESS, at, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Start the assignment\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            return id;
        }
    }

    /// Lists the files of a starter by their paths in the repository.
    static List<String> paths(Path starter) throws IOException {
        if (!Files.isDirectory(starter)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(starter)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> starter.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static ObjectId tree(Path starter, ObjectInserter objects) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder entries = index.builder();
        for (String path : paths(starter)) {
            Path file = starter.resolve(path);
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(Files.isExecutable(file) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
            entries.add(entry);
        }
        entries.finish();
        return index.writeTree(objects);
    }
}
