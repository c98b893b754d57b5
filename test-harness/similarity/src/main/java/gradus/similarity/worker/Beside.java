package gradus.similarity.worker;

import gradus.similarity.cohort.Member;
import gradus.similarity.facts.Fact;
import gradus.similarity.facts.SharedFacts;
import gradus.similarity.facts.Typos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What two submissions share besides their code: facts as sentences that name nobody, and their reports.
record Beside(List<SharedFacts> facts, Reports reports) {
    /// Longer values are cut: they are there to be read.
    private static final int LENGTH = 120;

    Beside {
        facts = List.copyOf(facts);
    }

    /// @param members everyone, or nobody where comments were not read of everyone: then no word counts as misspelt
    static Beside of(Order order, List<Member> members, Reports reports) throws Fault {
        Map<String, List<String>> words = new HashMap<>();
        members.forEach(member -> words.put(member.id(), member.fingerprint().commentWords()));
        Set<String> known = new HashSet<>(
                List.of(Reports.sheet(order).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        return new Beside(
                List.of(
                        new SharedFacts(Fact.Kind.WRONG_VALUE, wrongValues(order)),
                        new SharedFacts(Fact.Kind.TYPO, Typos.of(words, known))),
                reports);
    }

    private static Map<String, Set<String>> wrongValues(Order order) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Order.Submission submission : order.submissions()) {
            Set<String> own = new TreeSet<>();
            for (Order.Finding finding : submission.facts()) {
                own.add(cut(finding.value()) + " for " + cut(finding.name()));
            }
            values.put(submission.id(), own);
        }
        return values;
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "\u2026";
    }

    List<String> sentences(String a, String b) {
        List<String> sentences = new ArrayList<>();
        for (SharedFacts kind : facts) {
            kind.between(a, b).stream().map(Fact::sentence).forEach(sentences::add);
        }
        return sentences;
    }
}
