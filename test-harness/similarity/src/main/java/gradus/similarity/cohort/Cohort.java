package gradus.similarity.cohort;

import gradus.similarity.fingerprint.BaseCode;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.index.Candidate;
import gradus.similarity.index.Candidates;
import gradus.similarity.score.Suspicion;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Likeness;
import gradus.similarity.verify.Verification;
import gradus.similarity.verify.Weighed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The submissions of an assignment, this year's and earlier ones.
public final class Cohort {
    /// Up to this size everyone is compared with everyone.
    public static final int ALL_PAIRS = 200;
    /// Above this size few candidates are verified, and only those that share more than idioms.
    private static final int LARGE = 5_000;

    private static final int PER_SUBMISSION = 20;
    private static final int PER_SUBMISSION_LARGE = 10;
    private static final double LEAST_SHARE = 0.05;
    private static final double LEAST_SHARE_LARGE = 0.15;

    private final List<Member> members;
    private final Partners partners;
    private final Frequencies frequencies;

    private Cohort(List<Member> members, Partners partners, Frequencies frequencies) {
        this.members = List.copyOf(members);
        this.partners = partners;
        this.frequencies = frequencies;
    }

    public static Cohort of(List<Member> members, Partners partners) {
        return of(
                members,
                partners,
                Frequencies.of(members.stream().map(Member::fingerprint).toList()));
    }

    /// Some members of a larger class, whose frequencies are known.
    public static Cohort of(List<Member> members, Partners partners, Frequencies frequencies) {
        return new Cohort(members, partners, frequencies);
    }

    /// The same class after some matches were marked as expected.
    public Cohort without(BaseCode expected) {
        return of(
                members.stream()
                        .map(member ->
                                new Member(member.fingerprint().without(expected), member.author(), member.current()))
                        .toList(),
                partners);
    }

    public List<Member> members() {
        return members;
    }

    public Frequencies frequencies() {
        return frequencies;
    }

    /// Compares, and returns the pairs from the most to the least suspicious. A pair that no channel connects is not
    /// among them.
    public List<Pair> compare(Progress progress) throws Progress.Cancelled {
        List<Weighed> weighed = members.stream()
                .map(member -> new Weighed(member.fingerprint(), frequencies))
                .toList();
        Map<Integer, Set<Integer>> plan = plan(progress);
        List<Pair> pairs = new ArrayList<>();
        int done = 0;
        for (Map.Entry<Integer, Set<Integer>> entry : plan.entrySet()) {
            step(progress, done++, plan.size());
            Verification second = new Verification(weighed.get(entry.getKey()));
            for (int other : entry.getValue()) {
                pairs.add(pair(other, entry.getKey(), second.with(weighed.get(other))));
            }
        }
        return Ranking.of(pairs, members);
    }

    /// The likeness of given pairs, whatever the index thinks of them.
    public List<Pair> compareOnly(List<PairOfIds> wanted) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            numbers.put(members.get(i).id(), i);
        }
        Map<Integer, Verification> prepared = new HashMap<>();
        Map<Integer, Weighed> weighed = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (PairOfIds ids : wanted) {
            int a = numbers.getOrDefault(ids.a(), -1);
            int b = numbers.getOrDefault(ids.b(), -1);
            if (a < 0 || b < 0) {
                throw new IllegalArgumentException("no submission " + (a < 0 ? ids.a() : ids.b()));
            }
            Verification first = prepared.computeIfAbsent(
                    a, number -> new Verification(weighed.computeIfAbsent(number, this::weigh)));
            pairs.add(pair(b, a, first.with(weighed.computeIfAbsent(b, this::weigh))));
        }
        return pairs;
    }

    /// Two submissions by their ids.
    public record PairOfIds(String a, String b) {}

    private Weighed weigh(int number) {
        return new Weighed(members.get(number).fingerprint(), frequencies);
    }

    private Pair pair(int first, int second, Likeness likeness) {
        return new Pair(members.get(second).id(), members.get(first).id(), likeness, Suspicion.of(likeness), 0);
    }

    private static void step(Progress progress, int done, int total) throws Progress.Cancelled {
        if (done % 16 == 0 && !progress.at(done, total)) {
            throw new Progress.Cancelled(done, total);
        }
    }

    /// For each submission, those with a greater number that it is to be compared with.
    private Map<Integer, Set<Integer>> plan(Progress progress) throws Progress.Cancelled {
        Map<Integer, Set<Integer>> plan = new HashMap<>();
        if (members.size() <= ALL_PAIRS) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    add(plan, i, j);
                }
            }
            return plan;
        }
        List<Integer> distinct = collapse(plan);
        Candidates candidates = Candidates.among(
                distinct.stream().map(i -> members.get(i).fingerprint()).toList());
        Candidates.Search search = candidates.search();
        boolean large = members.size() > LARGE;
        for (int i = 0; i < distinct.size(); i++) {
            step(progress, i, distinct.size());
            Member one = members.get(distinct.get(i));
            if (!one.current()) {
                continue;
            }
            List<Candidate> found = search.of(
                    i,
                    large ? PER_SUBMISSION_LARGE : PER_SUBMISSION,
                    large ? LEAST_SHARE_LARGE : LEAST_SHARE,
                    other -> !partners.excuse(one, members.get(distinct.get(other))));
            for (Candidate candidate : found) {
                add(plan, distinct.get(i), distinct.get(candidate.number()));
            }
        }
        return plan;
    }

    /// Submissions with the same content are compared with the first of them, which stands for all in the search.
    private List<Integer> collapse(Map<Integer, Set<Integer>> plan) {
        Map<Long, Integer> firsts = new HashMap<>();
        List<Integer> distinct = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Fingerprint fingerprint = members.get(i).fingerprint();
            Integer first = fingerprint.isEmpty() ? null : firsts.putIfAbsent(fingerprint.content(), i);
            if (first == null) {
                distinct.add(i);
            } else {
                add(plan, first, i);
            }
        }
        return distinct;
    }

    private void add(Map<Integer, Set<Integer>> plan, int i, int j) {
        Member a = members.get(i);
        Member b = members.get(j);
        if ((a.current() || b.current()) && !partners.excuse(a, b)) {
            plan.computeIfAbsent(Math.min(i, j), _ -> new TreeSet<>()).add(Math.max(i, j));
        }
    }
}
