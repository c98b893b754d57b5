package gradus.server.intake;

import gradus.server.policy.Wording;
import gradus.server.progress.Progress;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.jgit.transport.ReceivePack;

/// Writes to the terminal of the student who pushes; each line appears there after `remote:` as soon as it is
/// written.
final class PushReport {
    private static final int HASH_DIGITS = 16;

    private final ReceivePack pack;

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

    void fault() {
        refused("This is a fault of the server, not yours. Nothing was stored: push again in a few minutes.");
    }

    void receipt(Sheet sheet, Receipt receipt) {
        String hash = receipt.snapshot().contentHash().hex();
        line("");
        line("RECEIVED " + Terminal.safe(sheet.assignment().title) + ", submission " + receipt.number());
        line("  content  " + hash.substring(0, HASH_DIGITS) + " ("
                + receipt.snapshot().files().size() + " files)");
        line("  time     " + Wording.moment(receipt.receivedAt(), sheet.course().zoneId()));
        line("  counts   " + receipt.lateness().label());
        receipt.warnings().forEach(warning -> sentence("Note: " + warning, "  "));
        line("");
    }

    void waiting(Progress.Place place) {
        String others = place.ahead() == 1 ? "1 submission is" : place.ahead() + " submissions are";
        line("Waiting: " + others + " before yours. You may close this; nothing is lost.");
    }

    void check(Progress.Checked check) {
        String line = String.format(
                Locale.ROOT,
                "  [%2d/%d] %-7s %-40s %5s / %s",
                check.index(),
                check.of(),
                check.verdict(),
                Terminal.safe(check.title()),
                points(check.earned()),
                points(check.planned()));
        line(line);
        if (!check.reason().isBlank()) {
            sentence(check.reason(), "          ");
        }
    }

    static String points(int milli) {
        return String.format(Locale.ROOT, "%.1f", milli / 1000.0);
    }
}
