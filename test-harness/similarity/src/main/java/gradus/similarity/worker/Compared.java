package gradus.similarity.worker;

import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import java.util.List;

/// What a comparison found, before it is explained.
///
/// @param cohort those that were compared, with the frequencies that explain
/// @param listed the members that the result is about
/// @param ranked all pairs, the most suspicious first
/// @param beside what two submissions share besides their code
/// @param engine one sentence on how it was compared
record Compared(Cohort cohort, List<Member> listed, List<Pair> ranked, Beside beside, String engine) {
    Compared {
        listed = List.copyOf(listed);
        ranked = List.copyOf(ranked);
    }
}
