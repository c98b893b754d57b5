package gradus.server.intake;

import gradus.evidence.Cause;
import gradus.evidence.Verdict;
import gradus.server.policy.Wording;
import gradus.server.progress.Progress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.ReceivePack;

/// Writes to the terminal of the student who pushes; each line appears there after `remote:` as soon as it is
/// written.
final class PushReport {
    private static final int HASH_DIGITS = 16;
    private static final int TITLE_WIDTH = 40;
    private static final String NOT_RUN = new Verdict.NotRun(Cause.PREREQUISITE, "").word();

    private final ReceivePack pack;
    private final Set<String> told = new HashSet<>();

    PushReport(ReceivePack pack) {
        this.pack = pack;
    }

    void line(String text) {
        pack.sendMessage(text);
        try {
            pack.getMessageOutputStream().flush();
        } catch (IOException _) {
            // The client has gone. What was accepted stays accepted; who follows the result notices by itself.
        }
    }

    /// Writes a sentence on as many lines as it needs.
    void sentence(String text, String indent) {
        Terminal.wrap(text, indent).forEach(this::line);
    }

    void refused(String sentence) {
        line("");
        line("NOT ACCEPTED");
        sentence(sentence, "  ");
        line("");
    }

    void receipt(Sheet sheet, Receipt receipt) {
        String hash = receipt.snapshot().contentHash().hex();
        line("");
        line("RECEIVED " + Terminal.safe(sheet.assignment().title) + ", submission " + receipt.number());
        int files = receipt.snapshot().files().size();
        line("  content  " + hash.substring(0, HASH_DIGITS) + (files == 1 ? " (1 file)" : " (" + files + " files)"));
        line("  time     " + Wording.moment(receipt.receivedAt(), sheet.course().zoneId()));
        line("  counts   " + receipt.lateness().label());
        receipt.warnings().forEach(warning -> sentence("Note: " + warning, "  "));
        line("");
    }

    void waiting(Progress.Place place) {
        String others = place.ahead() == 1 ? "1 submission is" : place.ahead() + " submissions are";
        line("Waiting: " + others + " before yours. You may close this; nothing is lost.");
    }

    /// Writes one check. A reason is told once: most of the checks that one mistake fails fail for the same
    /// reason.
    void check(Progress.Checked check) {
        boolean known = !told.add(check.reason());
        if (known && check.verdict().equals(NOT_RUN)) {
            return;
        }
        String points = check.planned() == 0
                ? "practice"
                : String.format(Locale.ROOT, "%5s / %s", points(check.earned()), points(check.planned()));
        line(String.format(
                Locale.ROOT,
                "  [%2d/%d] %-7s %-40s %s",
                check.index(),
                check.of(),
                check.verdict(),
                shortened(check.title()),
                points));
        if (!check.reason().isBlank()) {
            sentence(known ? "as above" : check.reason(), "          ");
        }
    }

    /// Cuts a title to the width of its column.
    static String shortened(String title) {
        String safe = Terminal.safe(title);
        return safe.length() <= TITLE_WIDTH ? safe : safe.substring(0, TITLE_WIDTH - 1) + "…";
    }

    static String points(int milli) {
        return String.format(Locale.ROOT, "%.1f", milli / 1000.0);
    }
}
