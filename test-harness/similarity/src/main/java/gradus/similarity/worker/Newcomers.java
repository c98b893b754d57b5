package gradus.similarity.worker;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.cohort.Ranking;
import gradus.similarity.fingerprint.BaseCode;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Frequencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares those that arrive with everyone. In a large lineage only those are looked at that share most with them,
/// found by the index, and the frequencies are those of the whole lineage all the same.
final class Newcomers {
    /// Pairs that are compared between two looks at whether to stop.
    private static final int CHUNK = 200;

    private final Order order;
    private final Lineage lineage;
    private final LineageFolder home;

    Newcomers(Order order, Lineage lineage, LineageFolder home) {
        this.order = order;
        this.lineage = lineage;
        this.home = home;
    }

    Compared compare(Steps steps) throws Fault, Stopped {
        Map<String, Double> highest = home.highest().read().orElse(Map.of());
        if (highest.isEmpty()) {
            // Nothing to rank newcomers by: the class has never been compared, or the cache is gone.
            return only(new WholeClass(order, lineage, home).compare(steps));
        }
        BaseCode expected = new ExpectedCode(order).read(lineage, steps);
        boolean small = order.submissions().size() <= Cohort.ALL_PAIRS;
        Set<Cohort.PairOfIds> wanted = small ? everyone() : new Nearest(order, lineage, home).of(expected, steps);
        List<Order.Submission> compared = small ? order.submissions() : named(wanted);
        List<Member> members = members(compared, expected, steps);
        Frequencies frequencies = small
                ? Frequencies.of(members.stream().map(Member::fingerprint).toList())
                : frequencies(expected, steps);
        Cohort cohort = Cohort.of(members, order.partners(), frequencies);
        List<Pair> pairs = pairs(cohort, List.copyOf(wanted), steps);
        List<Pair> ranked = Ranking.of(
                pairs, order.submissions().stream().map(Order.Submission::id).toList(), highest);
        return new Compared(
                cohort,
                listed(members),
                ranked,
                Beside.of(order, small ? members : List.of(), Reports.of(order, home.reports())),
                Settings.sentence(order, small ? "newcomers with everyone" : "newcomers with the 20 that share most"));
    }

    private Compared only(Compared all) {
        return new Compared(
                all.cohort(),
                listed(all.listed()),
                all.ranked().stream()
                        .filter(pair -> order.arriving().contains(pair.a())
                                || order.arriving().contains(pair.b()))
                        .toList(),
                all.beside(),
                all.engine());
    }

    private List<Member> listed(List<Member> members) {
        return members.stream()
                .filter(member -> order.arriving().contains(member.id()))
                .toList();
    }

    private Set<Cohort.PairOfIds> everyone() {
        PairsOfOrder pairs = new PairsOfOrder(order);
        for (int one = 0; one < order.submissions().size(); one++) {
            if (order.arriving().contains(order.submissions().get(one).id())) {
                for (int other = 0; other < order.submissions().size(); other++) {
                    pairs.add(one, other);
                }
            }
        }
        return pairs.pairs();
    }

    private List<Order.Submission> named(Set<Cohort.PairOfIds> wanted) {
        Set<String> ids = new TreeSet<>(order.arriving());
        wanted.forEach(pair -> ids.addAll(List.of(pair.a(), pair.b())));
        return order.submissions().stream()
                .filter(submission -> ids.contains(submission.id()))
                .toList();
    }

    private List<Member> members(List<Order.Submission> submissions, BaseCode expected, Steps steps)
            throws Fault, Stopped {
        List<Fingerprint> fingerprints = lineage.read(submissions, steps);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            members.add(new Member(
                    fingerprints.get(i).without(expected),
                    submissions.get(i).author(),
                    submissions.get(i).current()));
        }
        return members;
    }

    private Frequencies frequencies(BaseCode expected, Steps steps) throws Fault, Stopped {
        List<String> keys = lineage.keys(order.submissions());
        Counted counted = home.counted(order);
        java.util.Optional<Frequencies> current =
                counted.current(keys, key -> lineage.cached(key).map(known -> known.without(expected)));
        if (current.isPresent()) {
            return current.get();
        }
        Frequencies all = Frequencies.of(members(order.submissions(), expected, steps).stream()
                .map(Member::fingerprint)
                .toList());
        counted.write(keys, all);
        return all;
    }

    private static List<Pair> pairs(Cohort cohort, List<Cohort.PairOfIds> wanted, Steps steps) throws Stopped {
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            steps.at(Steps.Phase.COMPARING, from, wanted.size());
            pairs.addAll(cohort.compareOnly(wanted.subList(from, Math.min(wanted.size(), from + CHUNK))));
        }
        steps.at(Steps.Phase.COMPARING, wanted.size(), wanted.size());
        return pairs;
    }
}
