package gradus.server.intake;

import gradus.server.submission.Channel;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;
import org.eclipse.jgit.transport.ReceivePack;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One push: decides about each branch in it, and enters what comes to `main` before git moves the branch.
///
/// The order matters. Entered first and moved then, a crash in between makes the student push again and get the
/// same receipt; the other way round, git would say "everything up-to-date" and nothing would ever be graded.
final class Push implements PreReceiveHook {
    private static final Logger LOG = Logger.getLogger(Push.class);

    private static final String FAULT =
            "This is a fault of the server, not yours. Nothing was stored: push again in a few minutes.";

    private final Intake intake;
    private final RepositoryAccess.Opened opened;
    private final Rules rules;
    private final PushBody body;
    private final PushReport report;
    private @Nullable Receipt receipt;

    Push(Intake intake, RepositoryAccess.Opened opened, Rules rules, PushBody body, PushReport report) {
        this.intake = intake;
        this.opened = opened;
        this.rules = rules;
        this.body = body;
        this.report = report;
    }

    @Override
    public void onPreReceive(ReceivePack pack, Collection<ReceiveCommand> commands) {
        pack.getAllCommands().forEach(this::explainGitsOwnRefusal);
        for (ReceiveCommand command : commands) {
            try {
                enter(pack, command);
            } catch (Rejected e) {
                refuse(command, e);
            } catch (IOException e) {
                fault(command, e, String.valueOf(DiskSpace.failed(e).getMessage()));
            } catch (RuntimeException e) {
                // A thread's root for the student: whatever broke is ours, and must not look like their mistake.
                fault(command, e, FAULT);
            }
        }
    }

    private void fault(ReceiveCommand command, Exception cause, String sentence) {
        LOG.errorf(cause, "A push of %s could not be entered", opened.student().username);
        report.refused(sentence);
        command.setResult(Result.REJECTED_OTHER_REASON, "a fault of the server, nothing was stored");
    }

    /// The receipt, if `main` was entered and is among the branches that git moved.
    Optional<Receipt> acceptedIn(Collection<ReceiveCommand> done) {
        boolean moved = done.stream().anyMatch(command -> command.getRefName().equals(StudentRepositories.MAIN));
        return moved ? Optional.ofNullable(receipt) : Optional.empty();
    }

    /// Explains a push whose objects cannot be taken.
    void unreadable(Throwable problem) {
        switch (problem) {
            case TooLargeObjectInPackException _ ->
                report.refused(Refusal.FILE_TOO_LARGE
                        .because(rules.limits().reportMb() + " MB")
                        .sentence());
            case CorruptObjectException broken ->
                report.refused(Refusal.BAD_OBJECT
                        .because(String.valueOf(broken.getMessage()))
                        .sentence());
            default -> report.refused("The push cannot be read: " + problem.getMessage());
        }
    }

    private void enter(ReceivePack pack, ReceiveCommand command) throws Rejected, IOException {
        if (!command.getRefName().equals(StudentRepositories.MAIN)) {
            throw Refusal.WRONG_BRANCH.because(command.getRefName());
        }
        intake.checkTime(opened.sheet(), opened.student());
        Candidate candidate = GitTree.read(pack.getRepository(), command.getNewId(), rules);
        Receipt entered = intake.accept(new Handover(
                opened.sheet(),
                opened.student(),
                candidate,
                Channel.GIT,
                command.getNewId().name(),
                body.lastByteAt()));
        receipt = entered;
        report.receipt(opened.sheet(), entered);
    }

    private void explainGitsOwnRefusal(ReceiveCommand command) {
        List<Refusal> why = switch (command.getResult()) {
            case REJECTED_NODELETE -> List.of(Refusal.DELETES_MAIN);
            case REJECTED_NONFASTFORWARD -> List.of(Refusal.REWRITES_HISTORY);
            default -> List.of();
        };
        why.forEach(refusal -> report.refused(refusal.because().sentence()));
    }

    private void refuse(ReceiveCommand command, Rejected rejected) {
        report.refused(rejected.sentence());
        String words = rejected.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        command.setResult(Result.REJECTED_OTHER_REASON, words);
    }
}
