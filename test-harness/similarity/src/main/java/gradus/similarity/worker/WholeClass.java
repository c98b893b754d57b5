package gradus.similarity.worker;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.cohort.Progress;
import gradus.similarity.fingerprint.BaseCode;
import gradus.similarity.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/// Compares everyone of an order with everyone else, as far as the engine finds it worth while.
final class WholeClass {
    private final Order order;
    private final Lineage lineage;
    private final LineageFolder home;

    WholeClass(Order order, Lineage lineage, LineageFolder home) {
        this.order = order;
        this.lineage = lineage;
        this.home = home;
    }

    Compared compare(Steps steps) throws Fault, Stopped {
        BaseCode expected = new ExpectedCode(order).read(lineage, steps);
        List<Fingerprint> fingerprints = lineage.read(order.submissions(), steps);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < fingerprints.size(); i++) {
            Order.Submission submission = order.submissions().get(i);
            members.add(new Member(fingerprints.get(i).without(expected), submission.author(), submission.current()));
        }
        Reports reports = Reports.of(order, home.reports());
        read(reports, steps);
        Cohort cohort = Cohort.of(members, order.partners());
        boolean searched = members.size() > Cohort.ALL_PAIRS;
        steps.at(Steps.Phase.COMPARING, 0, members.size());
        List<Pair> ranked = compare(cohort, steps.comparing(members.size(), searched));
        steps.at(Steps.Phase.COMPARING, members.size(), members.size());
        home.highest().write(members.stream().map(Member::id).toList(), ranked);
        if (searched) {
            home.counted(order).write(lineage.keys(order.submissions()), cohort.frequencies());
        }
        lineage.prune(order);
        return new Compared(
                cohort,
                members,
                ranked,
                Beside.of(order, members, reports),
                Settings.sentence(order, searched ? "everyone with the 20 that share most" : "everyone with everyone"));
    }

    /// Reads all reports, so that the result can tell which could not be.
    private void read(Reports reports, Steps steps) throws Fault, Stopped {
        for (Order.Submission submission : order.submissions()) {
            steps.check();
            reports.notices(submission.id());
        }
    }

    private static List<Pair> compare(Cohort cohort, Progress progress) throws Stopped {
        try {
            return cohort.compare(progress);
        } catch (Progress.Cancelled e) {
            throw new Stopped();
        }
    }
}
