package gradus.server.intake;

import gradus.server.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.errors.UnpackException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UnpackErrorHandler;

/// Receives pushes: what git may do here, and who looks at what arrived.
@ApplicationScoped
class Pushes {
    /// Who waits at the other end: the address under which they reach this server, and whether they have gone.
    record Watcher(URI server, BooleanSupplier gone) {}

    /// A push has a handful of branches at most; more than this in its list is an attack or a mistake.
    private static final long MOST_COMMAND_BYTES = 64L * 1024;

    private final Intake intake;
    private final PushFollower follower;
    private final InstantSource clock;

    Pushes(Intake intake, PushFollower follower, InstantSource clock) {
        this.intake = intake;
        this.follower = follower;
        this.clock = clock;
    }

    /// Sets up git's own rules: fast-forward only, no deletion, checked objects of a limited size.
    ReceivePack receivePack(Repository repository, RepositoryAccess.Opened opened) {
        Person student = opened.student();
        ReceivePack pack = new ReceivePack(repository);
        pack.setBiDirectionalPipe(false);
        pack.setRefLogIdent(new PersonIdent(student.username, student.email, clock.instant(), ZoneOffset.UTC));
        pack.setAllowDeletes(false);
        pack.setAllowNonFastForwards(false);
        pack.setCheckReceivedObjects(true);
        pack.setMaxCommandBytes(MOST_COMMAND_BYTES);
        Rules rules = Rules.of(opened.sheet().bundle());
        pack.setMaxObjectSizeLimit(Math.max(rules.reportBytes(), rules.sourceBytes()));
        return pack;
    }

    /// Reads a push to its end and answers it; when nothing was refused this also waits for the result.
    void receive(
            Repository repository, RepositoryAccess.Opened opened, InputStream in, OutputStream out, Watcher watcher)
            throws IOException {
        Rules rules = Rules.of(opened.sheet().bundle());
        ReceivePack pack = receivePack(repository, opened);
        PushBody body = new PushBody(in, rules.pushBytes(), clock);
        PushReport report = new PushReport(pack);
        Push push = new Push(intake, opened, rules, body, report);
        pack.setPreReceiveHook(push);
        pack.setPostReceiveHook(
                (_, done) -> push.acceptedIn(done).ifPresent(receipt -> follower.follow(receipt, report, watcher)));
        UnpackErrorHandler usual = pack.getUnpackErrorHandler();
        pack.setUnpackErrorHandler(problem -> {
            push.unreadable(problem);
            usual.handleUnpackException(problem);
        });
        try {
            pack.receive(body, out, null);
        } catch (UnpackException _) {
            // The handler above has told the client; there is nothing left to do but to read the rest.
        }
        out.flush();
        body.drain();
    }
}
