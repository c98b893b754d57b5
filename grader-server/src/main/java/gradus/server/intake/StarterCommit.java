package gradus.server.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
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

/// The first commit of a student's repository: the starter as it was published, the same for every student.
final class StarterCommit {
    private static final String AUTHOR = "Gradus";
    private static final String ADDRESS = "gradus@localhost";

    private StarterCommit() {}

    static ObjectId write(Repository repository, SortedMap<String, byte[]> starter, Instant at) throws IOException {
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

    private static ObjectId tree(SortedMap<String, byte[]> starter, ObjectInserter objects) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder entries = index.builder();
        for (Map.Entry<String, byte[]> file : starter.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, file.getValue()));
            entries.add(entry);
        }
        entries.finish();
        return index.writeTree(objects);
    }
}
