package gradus.server.intake;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Reads the files of a pushed commit through git's object interface; nothing is checked out.
///
/// A tree can name itself many times over (twelve objects that unfold to ten thousand million files), so every
/// entry, folders included, counts against the budget of the [Admission] before its children are looked at.
final class GitTree {
    private final Repository repository;
    private final Admission admission;

    private GitTree(Repository repository, Admission admission) {
        this.repository = repository;
        this.admission = admission;
    }

    static Candidate read(Repository repository, ObjectId commit, Rules rules) throws Rejected, IOException {
        Admission admission = new Admission(rules);
        new GitTree(repository, admission).readAll(commit);
        return admission.finish();
    }

    private void readAll(ObjectId commit) throws Rejected, IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk tree = new TreeWalk(reader)) {
            tree.addTree(commits.parseCommit(commit).getTree());
            while (tree.next()) {
                if (tree.isSubtree()) {
                    admission.count();
                    PortablePath.check(tree.getPathString());
                    tree.enterSubtree();
                } else {
                    read(tree, reader);
                }
            }
        }
    }

    private void read(TreeWalk tree, ObjectReader reader) throws Rejected, IOException {
        String path = tree.getPathString();
        int mode = tree.getRawMode(0);
        if (FileMode.SYMLINK.equals(mode)) {
            throw Refusal.NOT_A_FILE.because(path, "a symbolic link");
        }
        if (FileMode.GITLINK.equals(mode)) {
            throw Refusal.NOT_A_FILE.because(path, "a submodule (another repository)");
        }
        if (!admission.admit(path)) {
            return;
        }
        ObjectLoader blob = reader.open(tree.getObjectId(0), Constants.OBJ_BLOB);
        if (blob.getSize() > admission.room(path)) {
            throw admission.tooLarge(path);
        }
        admission.take(path, blob.getBytes());
    }
}
