package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.transport.ReceivePack;
import org.junit.jupiter.api.Test;

class PushReportTest {
    private final List<String> lines = new ArrayList<>();
    private final PushReport report =
            new PushReport(new ReceivePack(new InMemoryRepository(new DfsRepositoryDescription("test"))) {
                @Override
                public void sendMessage(String what) {
                    lines.add(what);
                }
            });

    private static Progress.Checked check(int index, String title, String verdict, int planned, String reason) {
        return new Progress.Checked(index, 9, "id", title, verdict, 0, planned, reason);
    }

    @Test
    void aReasonIsToldOnce() {
        report.check(check(1, "Loss", "failed", 9_000, "Your gradient is half."));
        report.check(check(2, "Path", "failed", 11_000, "Your gradient is half."));
        assertEquals(
                List.of(
                        "  [ 1/9] failed  Loss                                       0.0 / 9.0",
                        "          Your gradient is half.",
                        "  [ 2/9] failed  Path                                       0.0 / 11.0",
                        "          as above"),
                lines);
    }

    @Test
    void checksThatWereNotRunForAKnownReasonAreLeftOut() {
        report.check(check(1, "Loss", "not run", 9_000, "Your sources do not compile."));
        report.check(check(2, "Path", "not run", 11_000, "Your sources do not compile."));
        assertEquals(2, lines.size());
    }

    @Test
    void practiceHasNoPointsAndLongTitlesAreCut() {
        report.check(check(1, "A title that is much longer than the column is wide", "passed", 0, ""));
        assertEquals(List.of("  [ 1/9] passed  A title that is much longer than the co… practice"), lines);
    }

    @Test
    void aRefusalStandsOut() {
        report.refused("Only the branch main is graded.");
        assertEquals(List.of("", "NOT ACCEPTED", "  Only the branch main is graded.", ""), lines);
    }
}
