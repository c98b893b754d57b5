package gradus.server.attempt;

import gradus.evidence.Evidence;
import gradus.server.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which checks are planned, and which of them are over.
@Schema(name = "Progress")
public record ProgressView(List<Progress.Check> planned, List<Done> done) {

    @Schema(name = "DoneCheck")
    public record Done(
            String id,

            @Schema(enumeration = {"passed", "failed", "errored", "not run"})
            String verdict,

            int earned) {}

    /// What a running attempt has reported so far.
    static ProgressView of(List<Progress> events) {
        List<Progress.Check> planned = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        for (Progress event : events) {
            if (event instanceof Progress.Planned plan) {
                planned.clear();
                done.clear();
                planned.addAll(plan.checks());
            } else if (event instanceof Progress.Checked check) {
                done.add(new Done(check.id(), check.verdict(), check.earned()));
            }
        }
        return new ProgressView(planned, done);
    }

    /// What a graded attempt did.
    static ProgressView of(Evidence evidence) {
        return new ProgressView(
                evidence.checks().stream()
                        .map(c -> new Progress.Check(
                                c.check(), c.title(), c.item(), c.planned().milli()))
                        .toList(),
                evidence.checks().stream()
                        .map(c -> new Done(
                                c.check(), c.verdict().word(), c.earned().milli()))
                        .toList());
    }
}
