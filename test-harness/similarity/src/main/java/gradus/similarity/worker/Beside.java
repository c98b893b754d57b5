package gradus.similarity.worker;

import gradus.similarity.facts.Fact;
import gradus.similarity.facts.SharedFacts;
import java.util.ArrayList;
import java.util.List;

/// What two submissions share besides their code, as sentences that name nobody.
record Beside(List<SharedFacts> facts) {
    Beside {
        facts = List.copyOf(facts);
    }

    List<String> sentences(String a, String b) {
        List<String> sentences = new ArrayList<>();
        for (SharedFacts kind : facts) {
            kind.between(a, b).stream().map(Fact::sentence).forEach(sentences::add);
        }
        return sentences;
    }
}
