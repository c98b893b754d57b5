package gradus.similarity.fingerprint;

import gradus.similarity.source.FileReport;
import gradus.similarity.source.LineRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What expected code changes in the reports on files: its tokens and lines are base code from then on. A fingerprint
/// knows in which line each statement begins and not where it ends, so the lines between two that became base code go
/// with them where nothing of the student's is left in between.
final class ExpectedLines {
    private final Fingerprint before;
    private final Fingerprint after;

    private ExpectedLines(Fingerprint before, Fingerprint after) {
        this.before = before;
        this.after = after;
    }

    /// The reports of `before`, with what is missing in `after` counted as base code.
    static List<FileReport> of(Fingerprint before, Fingerprint after) {
        ExpectedLines lines = new ExpectedLines(before, after);
        List<FileReport> reports = new ArrayList<>();
        for (int file = 0; file < before.files().size(); file++) {
            reports.add(lines.report(file));
        }
        return reports;
    }

    private FileReport report(int file) {
        FileReport report = before.files().get(file);
        int gone = tokens(before, file) - tokens(after, file);
        BitSet kept = lines(after, file);
        BitSet dropped = lines(before, file);
        dropped.andNot(kept);
        if (dropped.isEmpty()) {
            return report;
        }
        BitSet base = dropped;
        report.base().forEach(range -> base.set(range.first(), range.last() + 1));
        for (int line = base.nextSetBit(0); line >= 0; line = base.nextSetBit(line + 1)) {
            int next = base.nextSetBit(line + 1);
            int own = kept.nextSetBit(line);
            if (next > line + 1 && (own < 0 || own > next)) {
                base.set(line, next);
            }
        }
        return new FileReport(
                report.path(),
                report.state(),
                report.reason(),
                report.lines(),
                report.ownTokens() - gone,
                report.baseTokens() + gone,
                ranges(base));
    }

    private static int tokens(Fingerprint fingerprint, int file) {
        TokenRun tokens = fingerprint.tokens();
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            count += !tokens.isEnd(i) && Place.file(tokens.place(i)) == file ? 1 : 0;
        }
        return count;
    }

    /// Lines in which something of a file is compared.
    private static BitSet lines(Fingerprint fingerprint, int file) {
        BitSet lines = new BitSet();
        TokenRun tokens = fingerprint.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isEnd(i)) {
                add(tokens.place(i), file, lines);
            }
        }
        for (Bag bag :
                List.of(fingerprint.statements(), fingerprint.shapes(), fingerprint.words(), fingerprint.comments())) {
            for (int i = 0; i < bag.size(); i++) {
                add(bag.place(i), file, lines);
            }
        }
        return lines;
    }

    private static void add(int place, int file, BitSet lines) {
        if (Place.file(place) == file) {
            lines.set(Place.line(place));
        }
    }

    private static List<LineRange> ranges(BitSet lines) {
        List<LineRange> ranges = new ArrayList<>();
        for (int first = lines.nextSetBit(0); first >= 0; ) {
            int end = lines.nextClearBit(first);
            ranges.add(new LineRange(first, end - 1));
            first = lines.nextSetBit(end);
        }
        return ranges;
    }
}
